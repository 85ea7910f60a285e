package dev.drydock.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Arguments by their names, as a server writes them: {@code f(a => integer, b => unknown)}. */
final class NamedArguments {
  private static final Pattern CALL = Pattern.compile("function [\\w.\"]+\\(([^)]*)\\)");
  private static final Pattern NAMES = Pattern.compile("\\w+(?:, ?\\w+)*");

  private NamedArguments() {}

  /** An API names the arguments and not their types. */
  static String told(String message) {
    Matcher call = CALL.matcher(message);
    if (!call.find() || !NAMES.matcher(call.group(1)).matches()) {
      return message;
    }
    String named =
        Arrays.stream(call.group(1).split(", ?"))
            .map(name -> name + " => unknown")
            .collect(Collectors.joining(", "));
    return message.substring(0, call.start(1)) + named + message.substring(call.end(1));
  }

  /** The names of a call; empty where any argument has none. */
  static Optional<List<String>> in(String message) {
    Matcher call = CALL.matcher(message);
    if (!call.find() || call.group(1).isBlank()) {
      return Optional.empty();
    }
    List<String> arguments = List.of(call.group(1).split(", "));
    return arguments.stream().allMatch(one -> one.contains(" => "))
        ? Optional.of(arguments.stream().map(one -> one.split(" => ")[0].strip()).toList())
        : Optional.empty();
  }
}
