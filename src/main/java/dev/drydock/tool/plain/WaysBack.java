package dev.drydock.tool.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that take back what another of the same folder does: {@code 003_users_down.sql} beside
 * {@code 003_users.sql} or {@code 003_users_up.sql}. By itself such a name says nothing: {@code
 * 003_scale_down.sql} may well go forward.
 */
final class WaysBack implements Predicate<String> {
  private static final Pattern BACK =
      Pattern.compile("(.+)([_.-])(?:down|rollback|undo|revert)\\.sql");
  private static final List<String> FORWARD = List.of("up", "do", "apply", "forward", "migrate");

  private final Set<String> files = new HashSet<>();

  WaysBack(List<String> files) {
    files.forEach(file -> this.files.add(file.toLowerCase(Locale.ROOT)));
  }

  @Override
  public boolean test(String file) {
    Matcher matcher = BACK.matcher(file.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false;
    }
    String base = matcher.group(1);
    return files.contains(base + ".sql")
        || FORWARD.stream()
            .anyMatch(word -> files.contains(base + matcher.group(2) + word + ".sql"));
  }
}
