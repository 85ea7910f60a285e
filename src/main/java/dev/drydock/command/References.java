package dev.drydock.command;

import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FileNaming.Rename;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of text files that name files about to be renamed. */
final class References {
  /** Longer files are data or made by machines. */
  private static final long LONGEST = 1 << 20;

  /** Nobody reads more; whoever has more wants a tool made for it. */
  private static final int MOST = 500;

  private References() {}

  /** The files of a folder that is in no repository. */
  static List<Path> filesOf(Path folder) throws DrydockException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(Files::isRegularFile).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      IOException cause =
          e instanceof IOException io ? io : ((java.io.UncheckedIOException) e).getCause();
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "unreadable-folder",
              folder + " cannot be searched: " + FileReason.reading(cause) + ".",
              "See that you may read it and what is below it."),
          cause);
    }
  }

  static List<Reference> find(List<Path> files, List<Rename> renames) {
    List<Named> names = renames.stream().map(Named::of).toList();
    List<Reference> found = new ArrayList<>();
    if (names.isEmpty()) {
      return found;
    }
    for (Path file : files) {
      Optional<String> text = text(file);
      if (text.isPresent() && names.stream().anyMatch(name -> text.get().contains(name.stem()))) {
        search(file, text.get(), names, found);
      }
      if (found.size() >= MOST) {
        return found.subList(0, MOST);
      }
    }
    return found;
  }

  private static void search(Path file, String text, List<Named> names, List<Reference> found) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String changed = line;
      for (Named name : names) {
        changed = name.in(changed);
      }
      if (!changed.equals(line)) {
        found.add(new Reference(file, number, line, changed));
      }
    }
  }

  /** A file's text; whatever is too long, gone or no text refers to nothing. */
  private static Optional<String> text(Path file) {
    try {
      return Files.size(file) > LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A file's old name as people write it, with and without its extension. */
  private record Named(String stem, Pattern pattern, String replacement) {
    static Named of(Rename rename) {
      String from = last(rename.from());
      String to = last(rename.to());
      String stem = withoutExtension(from);
      boolean telling = !stem.chars().allMatch(Character::isDigit);
      String written = telling ? Pattern.quote(stem) : Pattern.quote(from);
      return new Named(
          telling ? stem : from,
          Pattern.compile("(?<![\\w.-])" + written + "(?![\\w-])"),
          Matcher.quoteReplacement(telling ? withoutExtension(to) : to));
    }

    String in(String line) {
      return pattern.matcher(line).replaceAll(replacement);
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String withoutExtension(String name) {
      int dot = name.lastIndexOf('.');
      return dot <= 0 ? name : name.substring(0, dot);
    }
  }
}
