package dev.drydock.query;

/** The forms rows can be given in. */
public enum ExportFormat {
  /** As RFC 4180 has it; NULL is nothing and the empty text is {@code ""}, as with COPY. */
  CSV,
  /** A JSON object a line. */
  JSON_LINES,
  /** One JSON array of objects. */
  JSON,
  /** A table as GitHub shows it. */
  MARKDOWN,
  /** An INSERT statement a row. */
  INSERT,
  /** A workbook of Excel's. */
  XLSX
}
