package dev.drydock.ui.console;

import dev.drydock.query.ExportFormat;

/** The formats of rows, as people call them. */
final class Formats {
  private Formats() {}

  static String title(ExportFormat format) {
    return switch (format) {
      case CSV -> "CSV";
      case JSON_LINES -> "JSON lines";
      case JSON -> "JSON";
      case MARKDOWN -> "Markdown";
      case INSERT -> "INSERT";
      case XLSX -> "Excel";
    };
  }

  static String ending(ExportFormat format) {
    return switch (format) {
      case CSV -> "csv";
      case JSON_LINES -> "jsonl";
      case JSON -> "json";
      case MARKDOWN -> "md";
      case INSERT -> "sql";
      case XLSX -> "xlsx";
    };
  }
}
