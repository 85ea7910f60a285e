package dev.drydock.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A snapshot in 64 digits: equal schemas have equal ones, whatever their numbers in the catalog and
 * however often they were changed on the way. Definitions are spelled by the server, so only
 * fingerprints from the same major version mean something to each other.
 */
public record Fingerprint(String digits) {

  /** Of all there is in a snapshot, the order of columns included. */
  public static Fingerprint of(Snapshot snapshot) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    for (CatalogObject object : snapshot.objects().values()) {
      add(digest, object.id().toString());
      object
          .attributes()
          .forEach(
              (name, value) -> {
                add(digest, name);
                add(digest, value);
              });
      if (object.id().kind() == ObjectKind.TABLE) {
        List<CatalogObject> columns = snapshot.parts(object.id(), ObjectKind.COLUMN);
        columns.forEach(column -> add(digest, column.id().name()));
      }
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  /** With its length before it, so that no two lists of texts look the same. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) ':');
    digest.update(bytes);
  }

  @Override
  public String toString() {
    return digits;
  }
}
