package dev.drydock.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays out every source file with google-java-format: {@code mvn test-compile exec:exec@format}.
 * Runs on the build's JDK, which can read the source, unlike Maven's own.
 */
public final class Formatting {
  private static final Formatter FORMATTER = new Formatter();

  private Formatting() {}

  public static void main(String[] arguments) throws IOException {
    for (Path file : sources()) {
      Optional<String> better = betterLayout(file);
      if (better.isPresent()) {
        Files.writeString(file, better.get());
        System.out.println("formatted " + file);
      }
    }
  }

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The file's text as it should be, or empty when it is. */
  static Optional<String> betterLayout(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      String sorted = ImportOrderer.reorderImports(text, Style.GOOGLE);
      String formatted = FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(sorted));
      return formatted.equals(text) ? Optional.empty() : Optional.of(formatted);
    } catch (FormatterException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
