package dev.drydock.scratch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names of images, and passwords nobody will ever type. */
final class Naming {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Naming() {}

  /** One name for all that is alike. */
  static String of(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String password() {
    byte[] chosen = new byte[24];
    RANDOM.nextBytes(chosen);
    return HexFormat.of().formatHex(chosen);
  }
}
