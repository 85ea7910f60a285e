package dev.drydock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** The network between Drydock and a server, which a test may cut or let fall silent. */
public final class Proxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private volatile boolean silent;
  private volatile boolean refusing;

  public Proxy(int target) throws IOException {
    this.target = target;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Closes every connection, and new ones at once until {@link #restore}. */
  public void cut() throws IOException {
    refusing = true;
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  /** Passes nothing on any more, as a network that has gone does; nothing is closed. */
  public void fallSilent() {
    silent = true;
  }

  public void restore() {
    refusing = false;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.countDown();
    cut();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (refusing) {
          client.close();
          continue;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(server);
        Thread.startVirtualThread(() -> pass(client, server));
        Thread.startVirtualThread(() -> pass(server, client));
      } catch (IOException closed) {
        // the test closed the listener, or the server refuses: the client sees a closed socket
      }
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        if (silent) {
          open.await();
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException cut) {
      // the other direction ends the same way
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
