package dev.drydock.query;

import dev.drydock.server.RowSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rows in one format as they come; closing ends the document and closes the stream. */
public interface Export extends RowSink, Closeable {

  /**
   * @param table what an INSERT goes to, quoted where it must be; of no use to other formats
   */
  static Export to(ExportFormat format, OutputStream out, String table) throws IOException {
    return switch (format) {
      case CSV -> new CsvExport(out);
      case JSON_LINES -> new JsonExport(out, false);
      case JSON -> new JsonExport(out, true);
      case MARKDOWN -> new MarkdownExport(out);
      case INSERT -> new InsertExport(out, table);
      case XLSX -> new XlsxExport(out);
    };
  }
}
