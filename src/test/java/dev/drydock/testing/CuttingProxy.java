package dev.drydock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A way to a server that can be cut: the connection in which the client says a certain word is
 * dropped at that moment, before or after the server hears it. Others go on.
 */
public final class CuttingProxy implements AutoCloseable {
  /** When the connection is dropped. */
  public enum When {
    /** The server never hears the word. */
    BEFORE_IT_ARRIVES,
    /** The server hears it, and its answer is lost. */
    AFTER_IT_ARRIVED
  }

  private record Trap(String word, When when) {}

  private final ServerSocket door;
  private final int target;
  private final AtomicReference<Trap> trap = new AtomicReference<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  public CuttingProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on; the first connection that says the word is cut, later ones are not. */
  public void cutAt(String word, When when) {
    trap.set(new Trap(word, when));
  }

  /** Drops every connection now. */
  public void cutAll() {
    sockets.forEach(CuttingProxy::close);
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        Thread.ofPlatform().daemon().start(() -> copy(client, server, true));
        Thread.ofPlatform().daemon().start(() -> copy(server, client, false));
      }
    } catch (IOException e) {
      close(door);
    }
  }

  private void copy(Socket from, Socket to, boolean fromClient) {
    byte[] buffer = new byte[64 * 1024];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Trap set = trap.get();
        boolean caught =
            fromClient
                && set != null
                && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains(set.word())
                && trap.compareAndSet(set, null);
        if (caught && set.when() == When.AFTER_IT_ARRIVED) {
          close(from); // first, so that no answer can slip through
          out.write(buffer, 0, n);
          out.flush();
          to.shutdownOutput();
          return;
        }
        if (caught) {
          close(from);
          return; // the server is left waiting, as behind a dead network
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      close(from);
    }
    if (trap.get() == null || !fromClient) {
      close(to);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    close(door);
    cutAll();
  }
}
