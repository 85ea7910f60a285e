package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FileNaming.Rename;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The git working tree a migration folder lies in. Nothing is committed here. */
final class GitRepository implements AutoCloseable {
  /** A migration longer than this is a data load, not something to read a diff of. */
  private static final long LONGEST = 4 << 20;

  private final Repository repository;
  private final Path tree;

  private GitRepository(Repository repository, Path tree) {
    this.repository = repository;
    this.tree = tree;
  }

  /** The repository a folder lies in, if it lies in one with a working tree. */
  static Optional<GitRepository> holding(Path folder) throws DrydockException {
    try {
      FileRepositoryBuilder builder =
          new FileRepositoryBuilder().findGitDir(folder.toRealPath().toFile());
      if (builder.getGitDir() == null) {
        return Optional.empty();
      }
      Repository repository = builder.setMustExist(true).build();
      if (repository.isBare()) {
        repository.close();
        return Optional.empty();
      }
      return Optional.of(
          new GitRepository(repository, repository.getWorkTree().toPath().toRealPath()));
    } catch (IOException | IllegalArgumentException e) {
      throw failed("The git repository of " + folder + " cannot be read", e);
    }
  }

  Path tree() {
    return tree;
  }

  /** Where and what a text was. */
  record Found(String origin, String text) {}

  /** The newest text that was ever committed below a folder and passes a test. */
  Optional<Found> firstText(Path folder, Predicate<String> wanted) throws DrydockException {
    Set<ObjectId> seen = new HashSet<>();
    try (RevWalk commits = new RevWalk(repository)) {
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        ObjectId id = repository.getRefDatabase().peel(ref).getPeeledObjectId();
        ObjectId target = id == null ? ref.getObjectId() : id;
        if (target != null && repository.open(target).getType() == Constants.OBJ_COMMIT) {
          commits.markStart(commits.parseCommit(target));
        }
      }
      Optional<TreeFilter> below = below(folder);
      below.ifPresent(
          path -> commits.setTreeFilter(AndTreeFilter.create(path, TreeFilter.ANY_DIFF)));
      for (RevCommit commit : commits) {
        Optional<Found> found = search(commit, below, seen, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw failed("The history of git cannot be read", e);
    }
  }

  private Optional<Found> search(
      RevCommit commit, Optional<TreeFilter> below, Set<ObjectId> seen, Predicate<String> wanted)
      throws IOException {
    try (TreeWalk files = new TreeWalk(repository)) {
      files.addTree(commit.getTree());
      files.setRecursive(true);
      below.ifPresent(files::setFilter);
      while (files.next()) {
        ObjectId id = files.getObjectId(0);
        if (!files.getFileMode(0).equals(org.eclipse.jgit.lib.FileMode.GITLINK) && seen.add(id)) {
          Optional<String> text = text(id);
          if (text.isPresent() && wanted.test(text.get())) {
            return Optional.of(new Found(origin(commit, files.getPathString()), text.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String origin(RevCommit commit, String path) {
    return path
        + " in commit "
        + commit.abbreviate(9).name()
        + " of "
        + commit.getAuthorIdent().getWhenAsInstant().toString().substring(0, 10);
  }

  private Optional<String> text(ObjectId id) throws IOException {
    var loader = repository.open(id, Constants.OBJ_BLOB);
    if (loader.getSize() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(loader.getBytes()))
              .toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  private Optional<TreeFilter> below(Path folder) throws IOException {
    String path = inTree(folder.toRealPath());
    return path.isEmpty() ? Optional.empty() : Optional.of(PathFilter.create(path));
  }

  private String inTree(Path path) {
    return tree.relativize(path).toString().replace('\\', '/');
  }

  /** Every tracked file, absolute. */
  List<Path> tracked() throws DrydockException {
    try {
      DirCache index = repository.readDirCache();
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < index.getEntryCount(); i++) {
        Path file = tree.resolve(index.getEntry(i).getPathString());
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
      return files;
    } catch (IOException e) {
      throw failed("The index of git cannot be read", e);
    }
  }

  /**
   * Puts renames of a folder's files into the index, as {@code git mv} does; untracked ones stay.
   */
  void renameInIndex(Path folder, List<Rename> renames) throws DrydockException {
    DirCache index = null;
    try {
      index = repository.lockDirCache();
      DirCacheEditor editor = index.editor();
      Path real = folder.toRealPath();
      for (Rename rename : renames) {
        DirCacheEntry old = index.getEntry(inTree(real.resolve(rename.from())));
        if (old != null) {
          editor.add(new DirCacheEditor.DeletePath(old));
          editor.add(moved(old, inTree(real.resolve(rename.to()))));
        }
      }
      if (!editor.commit()) {
        throw new IOException("the index could not be replaced");
      }
    } catch (IOException e) {
      throw failed("The index of git cannot be changed", e);
    } finally {
      if (index != null) {
        index.unlock();
      }
    }
  }

  private static DirCacheEditor.PathEdit moved(DirCacheEntry old, String path) {
    return new DirCacheEditor.PathEdit(path) {
      @Override
      public void apply(DirCacheEntry entry) {
        entry.copyMetaData(old);
      }
    };
  }

  @Override
  public void close() {
    repository.close();
  }

  private static DrydockException failed(String what, Exception e) {
    String why = e instanceof IOException io ? FileReason.reading(io) : e.getMessage();
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "git-failed",
            what + ": " + why + ".",
            "See what git status says there; a left-over index.lock of a killed git blocks it."),
        e);
  }
}
