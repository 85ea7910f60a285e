package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as libpq reads it in connection URLs: {@code +} is a plus sign. */
final class Percent {
  private static final String PLAIN = "-._~";

  private Percent() {}

  static String decode(String text) throws DrydockException {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '%') {
        int end = text.indexOf('%', at);
        String run = text.substring(at, end < 0 ? text.length() : end);
        bytes.writeBytes(run.getBytes(StandardCharsets.UTF_8));
        at += run.length();
        continue;
      }
      int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
      int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
      if (high < 0 || low < 0 || (high == 0 && low == 0)) {
        throw bad(null);
      }
      bytes.write(high << 4 | low);
      at += 3;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw bad(notUtf8);
    }
  }

  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /** Does not repeat the text: it may be the password. */
  private static DrydockException bad(Throwable cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "bad-url",
            "The URL holds a % that is not followed by two hexadecimal digits of UTF-8 text.",
            "Write a percent sign itself as %25."),
        cause);
  }
}
