package dev.drydock.cli;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A call that cannot be parsed, in the words of whoever typed it. */
final class Misuse {
  private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, Long.class);

  private Misuse() {}

  static DrydockException of(ParameterException failure) {
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    String help = "See " + spec.qualifiedName(" ") + " --help.";
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, help);
    }
    boolean withoutCommand = failure.getClass() == ParameterException.class;
    if (withoutCommand && failure.getArgSpec() == null && !spec.subcommands().isEmpty()) {
      return problem(
          spec.qualifiedName(" ") + " does nothing by itself.",
          "Say what: " + String.join(", ", names(spec)) + ".");
    }
    return problem(expected(failure).orElseGet(() -> sentence(failure.getMessage())), help);
  }

  private static DrydockException unmatched(UnmatchedArgumentException failure, String help) {
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    String typed = withoutPassword(failure.getUnmatched().getFirst());
    List<String> near =
        failure.getSuggestions().stream().filter(name -> !name.isBlank()).limit(3).toList();
    String remedy = near.isEmpty() ? help : "Did you mean " + String.join(" or ", near) + "?";
    if (failure.isUnknownOption()) {
      return problem("There is no option " + typed + " here.", remedy);
    }
    if (spec.subcommands().isEmpty()) {
      return problem("“" + typed + "” is one argument too many.", help);
    }
    return problem("There is no command “" + typed + "” here.", remedy);
  }

  private static Optional<String> expected(ParameterException failure) {
    ArgSpec argument = failure.getArgSpec();
    if (argument == null || failure.getValue() == null) {
      return Optional.empty();
    }
    Class<?> type =
        argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    String typed = ", and “" + failure.getValue() + "” is none.";
    if (type.isEnum()) {
      List<String> words =
          Arrays.stream(type.getEnumConstants())
              .map(word -> word.toString().toLowerCase(Locale.ROOT))
              .toList();
      return Optional.of(name + " takes one of " + String.join(", ", words) + typed);
    }
    return WHOLE.contains(type)
        ? Optional.of(name + " takes a whole number" + typed)
        : Optional.empty();
  }

  private static List<String> names(CommandSpec spec) {
    return spec.subcommands().values().stream()
        .map(line -> line.getCommandSpec().name())
        .distinct()
        .toList();
  }

  private static DrydockException problem(String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error("bad-call", message, remedy));
  }

  /** picocli's messages, which repeat what was typed, ended as sentences are. */
  private static String sentence(String message) {
    String first = withoutPassword(message.strip());
    return first.endsWith(".") || first.endsWith(")") ? first : first + ".";
  }

  private static String withoutPassword(String typed) {
    return typed
        .replaceAll("(://[^/?@\\s]*:)[^/?@\\s]*@", "$1…@")
        .replaceAll("([?&]password=)[^&\\s']*", "$1…");
  }
}
