package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.server.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file inside an archive. */
record ZippedFile(String name, Content content) {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** The archive's only file; directories and more files are refused. */
  static ZippedFile onlyOne(Content archive) {
    List<ZippedFile> files = all(archive);
    if (files.isEmpty()) {
      throw UsageFile.refusal("The zip file cannot be read.");
    }
    if (files.size() > 1) {
      throw UsageFile.refusal("The zip file exceeds the maximum number of files.");
    }
    return files.getFirst();
  }

  private static List<ZippedFile> all(Content archive) {
    List<ZippedFile> files = new ArrayList<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.add(read(zip, entry));
      }
    } catch (IOException e) {
      throw UsageFile.refusal("The zip file cannot be read.");
    }
    return files;
  }

  private static ZippedFile read(ZipInputStream zip, ZipEntry entry) throws IOException {
    if (entry.isDirectory() || entry.getName().contains("/")) {
      throw UsageFile.refusal("The zip file contains a directory.");
    }
    byte[] bytes = zip.readNBytes(MOST_BYTES);
    if (zip.read() >= 0) {
      throw UsageFile.refusal("The zip file is too large when unpacked.");
    }
    return new ZippedFile(entry.getName(), Content.of(bytes));
  }
}
