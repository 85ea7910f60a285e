package dev.drydock.tool;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one walk through a folder finds. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  /** A folder with more is not one of migrations; most likely the wrong one was given. */
  private static final int MOST = 200_000;

  private final Path folder;
  private final List<PathMatcher> ignored;
  private final List<String> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FolderWalk(Path folder, List<String> ignore) {
    this.folder = folder;
    this.ignored =
        ignore.stream()
            .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
            .toList();
  }

  List<String> files() {
    return files;
  }

  List<Problem> problems() {
    return problems;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (directory.equals(folder)) {
      return FileVisitResult.CONTINUE;
    }
    String name = directory.getFileName().toString();
    boolean leftOut = name.startsWith(".") || name.equals("node_modules") || isIgnored(directory);
    return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (file.getFileName().toString().startsWith(".") || isIgnored(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      add("broken-link", file, " is a link that leads nowhere", "Mend the link or remove it.");
    } else if (attributes.isRegularFile()) {
      files.add(relative(file));
    }
    if (files.size() >= MOST) {
      add(
          "too-many-files",
          folder,
          "The folder has more than " + MOST + " files; the rest was not read",
          "Give the folder the migrations are in.");
      return FileVisitResult.TERMINATE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (file.equals(folder)) {
      throw failure;
    }
    if (failure instanceof FileSystemLoopException) {
      add("link-loop", file, " is a link to a folder it is in", "Remove the link.");
    } else if (!isIgnored(file)) {
      add(
          "folder-unreadable",
          file,
          " may not be read",
          "Give yourself the right to read it, for instance with chmod u+rx.");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
    if (failure != null) {
      add("folder-unreadable", directory, " could not be listed to its end", "Read it again.");
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isIgnored(Path path) {
    if (ignored.isEmpty()) {
      return false;
    }
    Path relative = folder.relativize(path);
    return ignored.stream()
        .anyMatch(pattern -> pattern.matches(relative) || pattern.matches(path.getFileName()));
  }

  private String relative(Path path) {
    if (path.equals(folder)) {
      return "";
    }
    // Every path here is the folder's with more behind it; taking it apart would cost more.
    String relative = path.toString().substring(folder.toString().length());
    relative =
        relative.startsWith(path.getFileSystem().getSeparator()) ? relative.substring(1) : relative;
    String separator = path.getFileSystem().getSeparator();
    return separator.equals("/") ? relative : relative.replace(separator, "/");
  }

  private void add(String code, Path path, String what, String remedy) {
    boolean whole = path.equals(folder);
    problems.add(
        new Problem(
            code,
            Severity.WARNING,
            relative(path) + what + ".",
            remedy,
            List.of(),
            whole ? List.of() : List.of(relative(path)),
            Optional.empty()));
  }
}
