package dev.drydock.tool.own;

import dev.drydock.migration.ChecksumAlgorithm;
import dev.drydock.migration.Checksums;
import dev.drydock.tool.AppliedFacts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table's checksums are written: as its rows already are, so that whoever else reads them
 * goes on understanding them; SHA-256 in a table without any.
 *
 * @param asNumber CRC32 in decimal, signed
 */
record ChecksumForm(ChecksumAlgorithm algorithm, boolean asNumber) {
  private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");

  /**
   * @param inUse a checksum that is recorded
   * @param type of the column
   */
  static ChecksumForm of(Optional<String> inUse, String type) {
    boolean number = type.equals("integer") || type.equals("bigint");
    if (number) {
      return new ChecksumForm(ChecksumAlgorithm.CRC32, true);
    }
    Optional<String> bare = inUse.map(ChecksumAlgorithm::bare);
    ChecksumAlgorithm algorithm =
        bare.flatMap(ChecksumAlgorithm::lookingLike).orElseGet(() -> fitting(type));
    boolean decimal =
        algorithm == ChecksumAlgorithm.CRC32 && bare.filter(v -> v.length() == 8).isEmpty();
    return new ChecksumForm(algorithm, decimal && bare.isPresent());
  }

  String of(AppliedFacts run) {
    String normalised = Checksums.normalised(run.text());
    boolean known = algorithm == ChecksumAlgorithm.SHA256 && normalised.equals(run.text());
    String hex = known ? run.sha256() : algorithm.of(normalised.getBytes(StandardCharsets.UTF_8));
    return asNumber ? Integer.toString(Integer.parseUnsignedInt(hex, 16)) : hex;
  }

  /** The name noted in the metadata; line ends never count in what is written here. */
  String noted() {
    return algorithm.id() + "-normalised";
  }

  /** The strongest that is not cut off by the column's length. */
  private static ChecksumAlgorithm fitting(String type) {
    Matcher length = LENGTH.matcher(type);
    int room = length.find() ? Integer.parseInt(length.group(1)) : Integer.MAX_VALUE;
    if (room >= 64) {
      return ChecksumAlgorithm.SHA256;
    }
    if (room >= 40) {
      return ChecksumAlgorithm.SHA1;
    }
    return room >= 32 ? ChecksumAlgorithm.MD5 : ChecksumAlgorithm.CRC32;
  }
}
