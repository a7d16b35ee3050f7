internal import CFileSystem

extension FileSystem {
  /// Configures the C library's allocator to grow and shrink its heaps by megabytes (`mallopt` of glibc), which saves
  /// system calls and page faults. Other C libraries keep their defaults.
  package static func useLargeHeaps() { blogc_use_large_heaps() }
}
