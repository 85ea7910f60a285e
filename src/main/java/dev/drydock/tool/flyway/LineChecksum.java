package dev.drydock.tool.flyway;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Flyway's checksum: the CRC-32 of the lines without their ends, as a signed number. */
final class LineChecksum {
  private LineChecksum() {}

  static int of(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CRC32 crc = new CRC32();
    unmarked.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }
}
