import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Completes {@code target/drydock} after the libraries were copied there: the program's own jar,
 * the start script, and the start-up cache, trained on real commands. Run by the build with the JDK
 * that compiled the program: {@code java Assemble.java PROJECT_FOLDER JAR}.
 */
final class Assemble {
  private static final long LONGEST_TRAINING_SECONDS = 300;
  private static final int TRAINING_FILES = 250;
  private static final int TRAINING_ROWS = 4_000;

  private final Path project;
  private final Path home;

  private Assemble(Path project) {
    this.project = project;
    this.home = project.resolve("target/drydock");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Assemble assemble = new Assemble(Path.of(arguments[0]));
    assemble.copy(Path.of(arguments[1]));
    assemble.fitForCache();
    assemble.list();
    assemble.train();
  }

  private void copy(Path jar) throws IOException {
    // Copied with its time: the cache is valid only for the very files it was trained on.
    Files.copy(
        jar,
        home.resolve("lib/drydock.jar"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    Path script = home.resolve("bin/drydock");
    Files.createDirectories(script.getParent());
    Files.copy(
        project.resolve("src/packaging/drydock"), script, StandardCopyOption.REPLACE_EXISTING);
    if (!script.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + script + " executable");
    }
    Files.writeString(home.resolve("lib/java-home"), System.getProperty("java.home") + "\n");
  }

  /**
   * The start-up cache takes no class of a signed jar (verifying JGit's signature costs each
   * command a fifth of a second) and none older than Java 6 (picocli is compiled for Java 5); with
   * a class of a sealed package in it (xz), a folder that was moved does not start at all.
   */
  private void fitForCache() throws IOException {
    try (var jars = Files.newDirectoryStream(home.resolve("lib"), "*.jar")) {
      for (Path jar : jars) {
        if (isUnfit(jar)) {
          rewrite(jar);
        }
      }
    }
  }

  private static boolean isUnfit(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return isSealed(file.getManifest())
          || file.stream().anyMatch(entry -> isSignature(entry.getName()))
          || jar.getFileName().toString().startsWith("picocli-");
    }
  }

  private static boolean isSealed(Manifest manifest) {
    return manifest != null
        && "true".equalsIgnoreCase(manifest.getMainAttributes().getValue(Attributes.Name.SEALED));
  }

  private static boolean isSignature(String name) {
    return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private static void rewrite(Path jar) throws IOException {
    Path changed = jar.resolveSibling("fit.tmp");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
      ClassFile classes = classFile(from);
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (!isSignature(entry.getName())) {
          byte[] bytes = fit(classes, entry.getName(), from.getInputStream(entry).readAllBytes());
          ZipEntry copy = new ZipEntry(entry.getName());
          // The same each time: a rebuilt jar is the same jar.
          copy.setTime(entry.getTime());
          to.putNextEntry(copy);
          to.write(bytes);
        }
      }
    }
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] fit(ClassFile classes, String name, byte[] bytes) throws IOException {
    if (name.equals(JarFile.MANIFEST_NAME)) {
      Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
      manifest.getMainAttributes().remove(Attributes.Name.SEALED);
      ByteArrayOutputStream changed = new ByteArrayOutputStream();
      manifest.write(changed);
      return changed.toByteArray();
    }
    return name.endsWith(".class") ? raised(classes, bytes) : bytes;
  }

  private static byte[] raised(ClassFile classes, byte[] bytes) {
    ClassModel model = classes.parse(bytes);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return bytes;
    }
    return classes.transformClass(
        model,
        ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))
            .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  private static ClassFile classFile(ZipFile jar) {
    ClassHierarchyResolver own =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              ZipEntry entry =
                  jar.getEntry(
                      type.packageName().replace('.', '/') + "/" + type.displayName() + ".class");
              try {
                return entry == null ? null : jar.getInputStream(entry);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return ClassFile.of(
        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
        ClassFile.ClassHierarchyResolverOption.of(
            own.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** The class path's jars in an order that is always the same, the program's own first. */
  private void list() throws IOException {
    try (var jars = Files.list(home.resolve("lib"))) {
      List<String> names =
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .sorted(
                  Comparator.comparing((String name) -> !name.equals("drydock.jar"))
                      .thenComparing(name -> name))
              .toList();
      Files.write(home.resolve("lib/class-path"), names);
    }
  }

  private void train() throws IOException, InterruptedException {
    Path cache = home.resolve("lib/drydock.aot");
    Files.deleteIfExists(cache);
    // The embedded server's demo makes the most of the program work; where it cannot run (a build
    // host without the right to), listing a folder still covers what every command begins with.
    String sample = project.resolve("migrations-sample/numbered").toString();
    if (!trained(cache, "dev.drydock.cli.WarmUp", everyDay())
        && !trained(cache, "dev.drydock.Drydock", List.of("-d", sample, "status"))) {
      System.err.println("drydock: no start-up cache could be trained; starting takes longer");
    }
  }

  /** What people do most, and long enough for the cache to learn where the time goes. */
  private List<String> everyDay() throws IOException {
    clear(project.resolve("target/drydock-training"));
    String folder = folderToApply().toString();
    List<String> there =
        List.of("-P", "demo", "-d", folder, "--history", "training.schema_migrations");
    List<String> all = new ArrayList<>(List.of("-P", "demo", "status", "--then"));
    // Nobody connects for this: it is how an address on the command line is read.
    all.addAll(
        List.of(
            "profile", "add", "--url", "postgresql://training@localhost:1/training", "training"));
    all.add("--then");
    for (String files :
        List.of(
            folder,
            project.resolve("migrations-sample/numbered").toString(),
            project.resolve("migrations-sample/supabase").toString())) {
      for (List<String> alone :
          List.of(List.of("check"), List.of("dry-run"), List.of("--json", "dry-run"))) {
        all.addAll(List.of("-d", files));
        all.addAll(alone);
        all.add("--then");
      }
    }
    for (List<String> command :
        List.of(
            List.of("status", "--then"),
            // twice: a copy of the schema is made, and then taken up again
            List.of("dry-run", "--then"),
            List.of("--json", "dry-run", "--then"),
            List.of("dry-run", "--on", "target", "--then"),
            List.of("apply", "--yes", "--then"),
            List.of("status"))) {
      all.addAll(there);
      all.addAll(command);
    }
    return all;
  }

  private Path folderToApply() throws IOException {
    Path folder = project.resolve("target/drydock-training/migrations");
    Files.createDirectories(folder);
    for (int i = 1; i <= TRAINING_FILES; i++) {
      String sql =
          """
          -- Table %1$d.
          CREATE TABLE training_%1$d (id bigint PRIMARY KEY, name text NOT NULL DEFAULT 'none');
          CREATE INDEX ON training_%1$d (name);
          """;
      Files.writeString(folder.resolve("%04d_table.sql".formatted(i)), sql.formatted(i));
    }
    Files.copy(
        project.resolve("src/packaging/training.sql"), folder.resolve("8000_every_kind.sql"));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < TRAINING_ROWS; i++) {
      rows.append("INSERT INTO training_1 (id, name) VALUES (")
          .append(i)
          .append(", 'row; and text');\n");
    }
    Files.writeString(folder.resolve("9000_rows.sql"), rows);
    return folder;
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** As the script puts it together. */
  private String classPath() throws IOException {
    return Files.readAllLines(home.resolve("lib/class-path")).stream()
        .map(jar -> home.resolve("lib").resolve(jar).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private boolean trained(Path cache, String main, List<String> arguments)
      throws IOException, InterruptedException {
    Path own = project.resolve("target/drydock-training");
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
    line.add(main);
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("DRYDOCK_HOME", own.toString());
    builder.environment().put("DRYDOCK_KEYRING", "off");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(project.resolve("target/drydock-training.log").toFile());
    Process process = builder.start();
    if (!process.waitFor(LONGEST_TRAINING_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      return false;
    }
    return process.exitValue() == 0 && Files.exists(cache);
  }
}
