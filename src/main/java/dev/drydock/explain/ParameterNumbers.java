package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A parameter whose type nothing tells because the statement leaves its number out. */
final class ParameterNumbers implements Entry {
  private static final Pattern SAID =
      Pattern.compile("could not determine data type of parameter \\$(\\d+)");

  @Override
  public Set<String> states() {
    return Set.of("42P18");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    int missing = Integer.parseInt(said.group(1));
    TreeSet<Integer> used = new TreeSet<>(numbers(failure.words()));
    if (used.isEmpty() || used.contains(missing) || used.last() < missing) {
      return Optional.empty();
    }
    return Optional.of(
        Draft.of(
            "The statement has no $%d, only %s: the numbers leave one out."
                .formatted(
                    missing,
                    used.stream().map(number -> "$" + number).collect(Collectors.joining(", "))),
            "Number the parameters without a gap, $1 to $%d, one for each value."
                .formatted(used.size())));
  }

  private static List<Integer> numbers(List<String> words) {
    return words.stream()
        .filter(word -> word.matches("\\$\\d{1,5}"))
        .map(word -> Integer.valueOf(word.substring(1)))
        .toList();
  }
}
