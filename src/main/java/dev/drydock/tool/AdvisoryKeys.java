package dev.drydock.tool;

import dev.drydock.migration.HistoryTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Advisory lock keys for histories whose own tool takes none. */
public final class AdvisoryKeys {
  private AdvisoryKeys() {}

  /**
   * Drydock's own lock on a history: the first eight bytes, most significant first, of the SHA-256
   * of {@code drydock:schema.table} in UTF-8.
   */
  public static HistoryLock drydock(HistoryTable table) {
    byte[] name =
        ("drydock:" + table.schema() + "." + table.name()).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
      return new HistoryLock.Advisory(List.of(ByteBuffer.wrap(hash).getLong()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
