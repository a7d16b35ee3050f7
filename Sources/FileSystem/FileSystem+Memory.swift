internal import CFileSystem

extension FileSystem {
  /// Lets the C library's allocator grow its heaps in pieces of some megabytes (`mallopt` of glibc): the start of a program
  /// that works through much text. Elsewhere nothing changes.
  package static func useLargeHeaps() { blogc_use_large_heaps() }
}
