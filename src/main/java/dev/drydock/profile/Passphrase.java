package dev.drydock.profile;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A passphrase as it is stored: never itself, only a slow, salted hash, with how it was made.
 *
 * <p>It keeps a support profile from being changed in passing. It is no lock against somebody who
 * may write the file it is in: that is for the rights of the login.
 *
 * @param algorithm as the JDK names it
 * @param iterations how slow it is
 * @param salt base 64
 * @param hash base 64
 */
public record Passphrase(String algorithm, int iterations, String salt, String hash) {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

  /** As OWASP has it for this algorithm; about a third of a second. */
  private static final int ITERATIONS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  /** Hashes one; takes a noticeable moment. */
  public static Passphrase of(Secret typed) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    byte[] hash = hash(ALGORITHM, typed, salt, ITERATIONS);
    return new Passphrase(
        ALGORITHM, ITERATIONS, text.encodeToString(salt), text.encodeToString(hash));
  }

  /** Whether it is this one; takes a noticeable moment. */
  public boolean matches(Secret typed) {
    Base64.Decoder bytes = Base64.getDecoder();
    return MessageDigest.isEqual(
        bytes.decode(hash), hash(algorithm, typed, bytes.decode(salt), iterations));
  }

  /** Whether it can be compared with anything: a damaged file says what never was one. */
  boolean isUsable() {
    try {
      return iterations > 0
          && SecretKeyFactory.getInstance(algorithm) != null
          && Base64.getDecoder().decode(salt).length > 0
          && Base64.getDecoder().decode(hash).length * Byte.SIZE == HASH_BITS;
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      return false;
    }
  }

  private static byte[] hash(String algorithm, Secret typed, byte[] salt, int iterations) {
    PBEKeySpec key = new PBEKeySpec(typed.reveal().toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    } finally {
      key.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "••••••";
  }
}
