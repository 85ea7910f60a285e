package dev.drydock.migration;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder's {@code .drydock.json} says of comparing schemas: {@code "compare": {"ignore":
 * [{"object": "public.tmp_*", "reason": "made by the nightly import"}]}}.
 *
 * @param ignore differences that are not to count
 */
public record CompareSettings(List<Muted> ignore) {

  /** Nothing is said. */
  public static final CompareSettings NONE = new CompareSettings(List.of());

  public CompareSettings {
    ignore = List.copyOf(ignore);
  }

  /**
   * Objects whose differences are known and wanted.
   *
   * @param object a pattern of names as {@code schema.name} or {@code schema.table.part}, with
   *     {@code *} and {@code ?}; that of a table is meant for its parts too
   * @param reason why, in the words of who decided it
   */
  public record Muted(String object, String reason) {}

  /**
   * Why differences of an object do not count, if so.
   *
   * @param names the object's own and those of what it is part of
   */
  public Optional<String> muted(List<String> names) {
    return ignore.stream()
        .filter(
            one -> {
              var matcher = FileSystems.getDefault().getPathMatcher("glob:" + one.object());
              return names.stream().anyMatch(name -> matcher.matches(Path.of(name)));
            })
        .map(Muted::reason)
        .findFirst();
  }
}
