package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one answer, kept in a file so that a million of them cost no memory and any of them
 * is at hand at once. The file is readable by its owner alone and gone with the answer.
 *
 * <p>Each value is its length plus one, seven bits a byte and the lowest first, then its bytes; a
 * lone 0 is NULL. Of every {@link #BLOCK}th row the place is remembered.
 *
 * <p>One thread fills it while others read.
 */
public final class Spool implements Rows, RowSink, AutoCloseable {
  private static final int BLOCK = 32;
  private static final int BUFFER = 1 << 16;

  private final long limit;
  private final FileChannel file;
  private final Path path;
  private byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long written;
  private long[] blocks = new long[64];
  private long rows;
  private boolean more;
  private List<ResultColumn> columns = List.of();
  private Block last = Block.NONE;

  /**
   * @param limit rows kept; of the next it is only known that there is one
   */
  public Spool(long limit) throws IOException {
    this.limit = limit;
    this.path = Files.createTempFile("drydock-rows", ".tmp"); // owner alone, where POSIX has it
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public synchronized void columns(List<ResultColumn> found) {
    columns = List.copyOf(found);
  }

  @Override
  public synchronized boolean row(byte[][] values) throws IOException {
    if (rows == limit) {
      more = true;
      return false;
    }
    if (rows % BLOCK == 0) {
      remember(Math.toIntExact(rows / BLOCK), written + buffered);
    }
    for (byte[] value : values) {
      put(value);
    }
    rows++;
    return true;
  }

  /** The answer's columns; empty until the server has named them. */
  public synchronized List<ResultColumn> columns() {
    return columns;
  }

  /** Whether the limit cut the answer. */
  public synchronized boolean more() {
    return more;
  }

  @Override
  public synchronized long size() {
    return rows;
  }

  @Override
  public synchronized Row get(long index) throws IOException {
    if (index < 0 || index >= rows) {
      throw new IndexOutOfBoundsException("row " + index + " of " + rows);
    }
    int number = Math.toIntExact(index / BLOCK);
    long inBlock = index % BLOCK;
    if (last.number() != number || last.rows().size() <= inBlock) {
      last = new Block(number, read(number));
    }
    return last.rows().get(Math.toIntExact(inBlock));
  }

  /** Hands every row kept so far to somebody, in order. */
  public void forEach(RowSink sink) throws IOException {
    long all = size();
    for (long from = 0; from < all; from += BLOCK) {
      List<Row> block;
      synchronized (this) {
        block = read(Math.toIntExact(from / BLOCK));
      }
      for (Row row : block) {
        byte[][] values = new byte[row.size()][];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.bytes(i);
        }
        if (!sink.row(values)) {
          return;
        }
      }
    }
  }

  private void remember(int block, long offset) {
    if (block == blocks.length) {
      blocks = Arrays.copyOf(blocks, blocks.length * 2);
    }
    blocks[block] = offset;
  }

  private void put(byte[] value) throws IOException {
    ensure(5);
    if (value == null) {
      buffer[buffered++] = 0;
      return;
    }
    int head = value.length + 1;
    while (head > 0x7F) {
      buffer[buffered++] = (byte) (head | 0x80);
      head >>>= 7;
    }
    buffer[buffered++] = (byte) head;
    if (value.length > BUFFER) {
      flush();
      write(ByteBuffer.wrap(value));
      return;
    }
    ensure(value.length);
    System.arraycopy(value, 0, buffer, buffered, value.length);
    buffered += value.length;
  }

  private void ensure(int room) throws IOException {
    if (buffered + room > buffer.length) {
      flush();
    }
  }

  private void flush() throws IOException {
    write(ByteBuffer.wrap(buffer, 0, buffered));
    buffered = 0;
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      written += file.write(bytes, written);
    }
  }

  private List<Row> read(int block) throws IOException {
    flush();
    long from = blocks[block];
    boolean isLast = (long) (block + 1) * BLOCK >= rows;
    long to = isLast ? written : blocks[block + 1];
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("The file of the fetched rows was cut off.");
      }
    }
    bytes.flip();
    int count = Math.toIntExact(isLast ? rows - (long) block * BLOCK : BLOCK);
    Row[] found = new Row[count];
    for (int i = 0; i < count; i++) {
      byte[][] values = new byte[columns.size()][];
      for (int column = 0; column < values.length; column++) {
        values[column] = value(bytes);
      }
      found[i] = new Row(values);
    }
    return List.of(found);
  }

  private static byte[] value(ByteBuffer bytes) {
    int head = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes.get();
      head |= (part & 0x7F) << shift;
      shift += 7;
    } while (part < 0);
    if (head == 0) {
      return null;
    }
    byte[] value = new byte[head - 1];
    bytes.get(value);
    return value;
  }

  /** Deletes the file; the rows are gone. Never throws. */
  @Override
  public synchronized void close() {
    try {
      file.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // the system's own temporary folder: it is emptied some day
      System.getLogger(Spool.class.getName())
          .log(System.Logger.Level.DEBUG, "a file of rows could not be deleted", e);
    }
    rows = 0;
    buffer = new byte[0];
    last = Block.NONE;
  }

  private record Block(int number, List<Row> rows) {
    static final Block NONE = new Block(-1, List.of());
  }
}
