package dev.drydock.command;

/** What this program is. */
public final class AppInfo {
  private AppInfo() {}

  /** The version as in the build, or {@code dev} when run from classes. */
  public static String version() {
    String version = AppInfo.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** As it stands in histories and {@code application_name}s: {@code drydock 0.1.0}. */
  public static String program() {
    return "drydock " + version();
  }
}
