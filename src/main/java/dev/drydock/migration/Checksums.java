package dev.drydock.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The checksums migration tools record. Stateless; usable on any thread. */
public final class Checksums {
  private static final String MARK = "\uFEFF";

  private Checksums() {}

  /** A text without byte order mark and with line ends as LF. */
  public static String normalised(String text) {
    String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n");
  }

  /** SHA-256 of the normalised text in UTF-8, hexadecimal: Drydock's own checksum. */
  public static Checksum own(String text) {
    return own(normalised(text).getBytes(StandardCharsets.UTF_8));
  }

  static Checksum own(byte[] normalised) {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm.SHA256;
    return new Checksum(algorithm.id(), algorithm.of(normalised));
  }

  /**
   * Compares a file with a recorded value whose algorithm is found by trying.
   *
   * @param recorded as it stands in the history
   * @param normalised whether the value is known to be of the normalised text, so that other line
   *     ends in the file mean nothing
   * @param text the file's, as it is on disk; asked for only when the migration's own checksum does
   *     not decide
   * @return empty when the file is no text
   */
  public static Optional<ChecksumComparison> compare(
      String recorded, boolean normalised, Migration migration, Supplier<Optional<String>> text) {
    String bare = ChecksumAlgorithm.bare(recorded);
    ChecksumAlgorithm algorithm =
        ChecksumAlgorithm.lookingLike(bare).orElse(ChecksumAlgorithm.SHA256);
    if (algorithm == ChecksumAlgorithm.SHA256
        && (migration.plain() || normalised)
        && migration.checksum().isPresent()) {
      String own = migration.checksum().get().value();
      if (algorithm.same(bare, own)) {
        return Optional.of(result(algorithm, own, recorded, true, false));
      }
    }
    return text.get().map(t -> compare(recorded, bare, algorithm, normalised, t));
  }

  private static ChecksumComparison compare(
      String recorded, String bare, ChecksumAlgorithm algorithm, boolean normalised, String text) {
    String plain = normalised(text);
    String file = of(algorithm, normalised ? plain : text);
    if (algorithm.same(bare, file)) {
      return result(algorithm, file, recorded, true, false);
    }
    // The same text as other systems would have checked it out.
    String windows = plain.replace("\n", "\r\n");
    boolean lineEndings =
        List.of(plain, windows, text, MARK + plain, MARK + windows).stream()
            .anyMatch(variant -> algorithm.same(bare, of(algorithm, variant)));
    return result(algorithm, file, recorded, false, lineEndings);
  }

  private static String of(ChecksumAlgorithm algorithm, String text) {
    return algorithm.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ChecksumComparison result(
      ChecksumAlgorithm algorithm,
      String file,
      String recorded,
      boolean matches,
      boolean lineEndingsOnly) {
    return new ChecksumComparison(
        algorithm.id(), Optional.of(file), Optional.of(recorded), matches, lineEndingsOnly);
  }
}
