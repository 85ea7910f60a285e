package dev.drydock.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A connection pooler as PgBouncer works: it lets anybody in, makes up the process id it gives to
 * clients, and lends them a backend for a transaction or for their whole session. Its own login
 * needs no password.
 */
public final class Pooler implements AutoCloseable {
  private static final int SSL_REQUEST = 80877103;

  private final ServerSocket listener;
  private final TestDatabase database;
  private final boolean perTransaction;
  private final Deque<Backend> idle = new ConcurrentLinkedDeque<>();

  public Pooler(TestDatabase database, boolean perTransaction) throws IOException {
    this.database = database;
    this.perTransaction = perTransaction;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException closed) {
        // the test is over
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
      startPacket(in, out);
      greet(out);
      Backend backend = null;
      for (int type = in.read(); type >= 0 && type != 'X'; type = in.read()) {
        if (backend == null) {
          Backend free = idle.pollFirst();
          backend = free == null ? new Backend(database) : free;
        }
        byte[] body = in.readNBytes(in.readInt() - 4);
        backend.send(type, body);
        // each of these is answered up to ReadyForQuery, and nothing else is
        boolean answered = type == 'Q' || type == 'S';
        if (answered && backend.pass(out) == 'I' && perTransaction) {
          idle.addFirst(backend);
          backend = null;
        }
      }
      if (backend != null) {
        idle.addFirst(backend);
      }
    } catch (IOException gone) {
      // a client that hangs up
    }
  }

  private static void startPacket(DataInputStream in, DataOutputStream out) throws IOException {
    byte[] packet = in.readNBytes(in.readInt() - 4);
    if (packet.length == 4 && new java.math.BigInteger(packet).intValue() == SSL_REQUEST) {
      out.writeByte('N');
      out.flush();
      startPacket(in, out);
    }
  }

  private static void greet(DataOutputStream out) throws IOException {
    Backend.write(out, 'R', new byte[4]);
    for (String parameter :
        new String[] {
          "server_version\00018.0",
          "client_encoding\0UTF8",
          "DateStyle\0ISO, MDY",
          "integer_datetimes\0on",
          "standard_conforming_strings\0on"
        }) {
      Backend.write(out, 'S', (parameter + "\0").getBytes(StandardCharsets.UTF_8));
    }
    Backend.write(out, 'K', new byte[] {0x7f, 1, 2, 3, 4, 5, 6, 7});
    Backend.write(out, 'Z', new byte[] {'I'});
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Backend backend : idle) {
      backend.socket.close();
    }
  }

  /** One of the pooler's own connections. */
  private static final class Backend {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    Backend(TestDatabase database) throws IOException {
      socket = new Socket(database.host(), database.port());
      in = new DataInputStream(socket.getInputStream());
      out = new DataOutputStream(socket.getOutputStream());
      byte[] parameters =
          ("user\0" + database.user() + "\0database\0" + database.name() + "\0\0")
              .getBytes(StandardCharsets.UTF_8);
      out.writeInt(8 + parameters.length);
      out.writeInt(3 << 16);
      out.write(parameters);
      out.flush();
      pass(new DataOutputStream(new ByteArrayOutputStream()));
    }

    void send(int type, byte[] body) throws IOException {
      write(out, type, body);
      out.flush();
    }

    /** Passes answers on up to ReadyForQuery, and returns its transaction status. */
    int pass(DataOutputStream client) throws IOException {
      while (true) {
        int type = in.readByte();
        byte[] body = in.readNBytes(in.readInt() - 4);
        write(client, type, body);
        if (type == 'Z') {
          client.flush();
          return body[0];
        }
      }
    }

    static void write(DataOutputStream to, int type, byte[] body) throws IOException {
      to.writeByte(type);
      to.writeInt(4 + body.length);
      to.write(body);
    }
  }
}
