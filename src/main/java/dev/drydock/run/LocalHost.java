package dev.drydock.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine's name, for histories that note where a migration was run from. */
final class LocalHost {
  private LocalHost() {}

  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost"; // a machine without a name of its own
    }
  }
}
