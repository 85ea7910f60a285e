package dev.drydock.cli;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import dev.drydock.query.ExportFormat;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How and where rows are written, and the values of parameters: what two commands have alike. */
final class RowsFormat {
  /** As on the command line. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    JSONL,
    MARKDOWN,
    INSERT,
    XLSX
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, jsonl, markdown, insert or xlsx",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to a new file instead of standard output")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE",
      description = "a value for the parameter :NAME; may be given several times")
  private List<String> parameters = List.of();

  Map<String, String> parameters() throws DrydockException {
    Map<String, String> values = new HashMap<>();
    for (String pair : parameters) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new DrydockException(
            Kind.INPUT,
            Problem.error(
                "bad-parameter",
                "“" + pair + "” is no parameter with a value.",
                "Write -p name=value."));
      }
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return values;
  }

  /** Empty for a table of text. */
  Optional<ExportFormat> export() {
    return switch (format) {
      case TABLE -> output.isPresent() ? Optional.of(ExportFormat.CSV) : Optional.empty();
      case CSV -> Optional.of(ExportFormat.CSV);
      case JSON -> Optional.of(ExportFormat.JSON);
      case JSONL -> Optional.of(ExportFormat.JSON_LINES);
      case MARKDOWN -> Optional.of(ExportFormat.MARKDOWN);
      case INSERT -> Optional.of(ExportFormat.INSERT);
      case XLSX -> Optional.of(ExportFormat.XLSX);
    };
  }

  /** The file, which must not exist yet, or standard output, which closing leaves open. */
  OutputStream open(Terminal terminal) throws DrydockException {
    if (output.isEmpty()) {
      return new FilterOutputStream(terminal.out()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          flush();
        }
      };
    }
    try {
      return Files.newOutputStream(output.get(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw unwritable(output.get() + " is there already.", "Name a new file after -o.", e);
    } catch (IOException e) {
      throw unwritable(
          output.get() + " cannot be written: " + FileReason.writing(e) + ".",
          "Name a file in a folder you may write to.",
          e);
    }
  }

  private static DrydockException unwritable(String message, String remedy, IOException cause) {
    return new DrydockException(
        Kind.INPUT, Problem.error("cannot-write-file", message, remedy), cause);
  }
}
