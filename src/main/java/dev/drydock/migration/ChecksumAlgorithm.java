package dev.drydock.migration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** The algorithms migration runners record checksums by. */
public enum ChecksumAlgorithm {
  SHA256("sha256", "SHA-256", 64),
  SHA384("sha384", "SHA-384", 96),
  SHA1("sha1", "SHA-1", 40),
  MD5("md5", "MD5", 32),
  CRC32("crc32", "", 8);

  private final String id;
  private final String digest;
  private final int digits;

  ChecksumAlgorithm(String id, String digest, int digits) {
    this.id = id;
    this.digest = digest;
    this.digits = digits;
  }

  /** As in {@link Checksum#algorithm}. */
  public String id() {
    return id;
  }

  /** The checksum in lower-case hexadecimal. */
  public String of(byte[] bytes) {
    if (this == CRC32) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return HexFormat.of().toHexDigits((int) crc.getValue());
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(digest).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has " + digest, e);
    }
  }

  /**
   * The algorithm a recorded value looks like, by its length: hexadecimal in either case, or a
   * number for CRC32.
   *
   * @param recorded a value as {@link #bare} leaves it
   */
  public static Optional<ChecksumAlgorithm> lookingLike(String recorded) {
    for (ChecksumAlgorithm algorithm : values()) {
      if (recorded.length() == algorithm.digits && isHex(recorded)) {
        return Optional.of(algorithm);
      }
    }
    return isInteger(recorded) ? Optional.of(CRC32) : Optional.empty();
  }

  /** Whether a recorded value says the same as one of {@link #of}. */
  boolean same(String recorded, String hex) {
    if (recorded.equalsIgnoreCase(hex)) {
      return true;
    }
    // Some runners keep CRC32 as a number, signed or not.
    return this == CRC32
        && isInteger(recorded)
        && (int) Long.parseLong(recorded) == Integer.parseUnsignedInt(hex, 16);
  }

  /** A recorded value without what some runners put before it: {@code sha256:}, {@code \x}. */
  public static String bare(String recorded) {
    String value = recorded.strip();
    if (value.startsWith("\\x")) {
      return value.substring(2);
    }
    int colon = value.indexOf(':');
    if (colon > 0) {
      String prefix = value.substring(0, colon).toLowerCase(Locale.ROOT).replace("-", "");
      for (ChecksumAlgorithm algorithm : values()) {
        if (prefix.equals(algorithm.id)) {
          return value.substring(colon + 1);
        }
      }
    }
    return value;
  }

  private static boolean isHex(String value) {
    return value.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }

  private static boolean isInteger(String value) {
    return value.matches("-?[0-9]{1,10}");
  }
}
