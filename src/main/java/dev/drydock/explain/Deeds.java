package dev.drydock.explain;

import dev.drydock.catalog.Suggestion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that say what functions do: one that two of them share is no kinship. */
final class Deeds {
  private static final Set<String> COMMON =
      Set.of(
          "add",
          "calc",
          "calculate",
          "check",
          "create",
          "delete",
          "do",
          "find",
          "fn",
          "format",
          "generate",
          "get",
          "handle",
          "has",
          "insert",
          "is",
          "list",
          "make",
          "new",
          "of",
          "on",
          "remove",
          "search",
          "set",
          "to",
          "update",
          "upsert",
          "validate");

  private Deeds() {}

  /** Those that share more with the name than what is done. */
  static List<Suggestion> kin(String name, List<Suggestion> near) {
    return near.stream()
        .filter(
            one ->
                one.reason() != Suggestion.Reason.SHARED_WORDS
                    || !COMMON.containsAll(shared(name, one.candidate().name())))
        .toList();
  }

  private static Set<String> shared(String one, String other) {
    Set<String> shared = words(one);
    shared.retainAll(words(other));
    return shared;
  }

  private static Set<String> words(String name) {
    String parted = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return new HashSet<>(Arrays.asList(parted.split("_+")));
  }
}
