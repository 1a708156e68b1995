package org.watchroom.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder that holds everything which outlives a restart, owned by one running product at a time. The system frees
 * the lock when its owner dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {
    private static final long MEGABYTE = 1024L * 1024;
    /** Room to work in; below this a database soon stops in the middle of something. */
    private static final long FREE_MEGABYTES = 500;
    /** What the first start unpacks: the database's programs, the server and the application. */
    private static final long UNPACKED_MEGABYTES = 850;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    public static DataFolder open(Path root) {
        Path folder = create(root.toAbsolutePath().normalize());
        mustHaveRoom(folder, Files.isDirectory(folder.resolve("server")) ? 0 : UNPACKED_MEGABYTES);
        return new DataFolder(folder, lock(folder));
    }

    public Path root() {
        return root;
    }

    /** A folder inside this one, made when missing, for its owner's eyes only. */
    Path sub(String name) {
        return create(root.resolve(name));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }

    private static Path create(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                ownerOnly(folder);
            }
        } catch (IOException e) {
            throw new CannotStart("launcher.data.cannot-create", folder);
        }
        if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
            throw new CannotStart("launcher.data.not-writable", folder);
        }
        return folder;
    }

    private static void mustHaveRoom(Path folder, long toUnpack) {
        long needed = FREE_MEGABYTES + toUnpack;
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < needed) {
                throw new CannotStart("launcher.data.full", folder, free, needed);
            }
        } catch (IOException e) {
            throw new CannotStart("launcher.data.unusable", folder);
        }
    }

    private static FileChannel lock(Path folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            // the same process holds it: as taken as by any other
        } catch (IOException e) {
            throw new CannotStart("launcher.data.not-writable", folder);
        }
        closeQuietly(channel);
        throw new CannotStart("launcher.data.in-use", folder);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // nothing was locked
        }
    }

    /** Keeps others on the machine from reading a file or folder, where the file system knows of others. */
    static void ownerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> rights =
                    PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------");
            Files.setPosixFilePermissions(path, rights);
        }
    }

    /** Writes a small file that nobody else may ever read, not even between its creation and its completion. */
    static void writeSecret(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        ownerOnly(fresh);
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
