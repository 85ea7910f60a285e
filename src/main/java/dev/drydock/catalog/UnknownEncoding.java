package dev.drydock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the catalog of a database whose encoding is SQL_ASCII: nobody knows what its bytes mean,
 * and the server refuses (22021) to send a client that speaks UTF-8 what is no UTF-8. So rows are
 * asked for as bytes, and a byte that is no UTF-8 is shown as a replacement character with its
 * number, which keeps different bytes different.
 */
final class UnknownEncoding {
  /** The fact about an object some text of which is not as the database has it. */
  static final String FACT = "not UTF-8";

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private UnknownEncoding() {}

  /** A query that gives the rows of another one as bytes, each a JSON object. */
  static String asked(String sql) {
    return "SELECT pg_catalog.convert_to(pg_catalog.row_to_json(q)::text, 'SQL_ASCII') FROM (\n"
        + sql
        + "\n) q";
  }

  /** A row by its labels, without its nulls. */
  static Map<String, String> texts(byte[] row) {
    Decoded decoded = decoded(row);
    try {
      Map<String, String> texts = new HashMap<>(JSON.readValue(decoded.text(), TEXTS));
      texts.values().removeIf(value -> value == null);
      if (decoded.replaced()) {
        texts.put("~" + FACT, "yes");
      }
      return texts;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the server's own JSON cannot be read", e);
    }
  }

  private record Decoded(String text, boolean replaced) {}

  private static Decoded decoded(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    StringBuilder text = new StringBuilder(bytes.length);
    boolean replaced = false;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (!result.isError()) {
        return new Decoded(text.toString(), replaced);
      }
      for (int i = 0; i < result.length(); i++) {
        text.append("\uFFFD<%02X>".formatted(in.get()));
      }
      replaced = true;
      decoder.reset();
    }
  }
}
