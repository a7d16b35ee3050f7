#if canImport(Glibc)
  internal import CLoader
  internal import Glibc
#elseif canImport(Musl)
  internal import CLoader
  internal import Musl
#else
  internal import Darwin
  internal import MachO
#endif

extension FileSystem {
  /// The identity of this program, with the libraries that it was started with.
  ///
  /// On Linux the build identifiers that linkers write into executables and libraries; where one has
  /// none, its read-only segments. On macOS the UUIDs. Both are made from content alone: a program that
  /// was copied, or built again from the same sources to the same bytes, has the same. A library that is loaded later
  /// has no part in it: it is examined once.
  ///
  /// Identifiers in the order in which the libraries were loaded, each with its length; no file is read.
  package static let programIdentity: [UInt8] = identity { _ in true }

  /// Returns the identity of the library, or the program, that holds an address.
  /// - Complexity: O(number of libraries).
  static func identity(ofImageHolding address: UnsafeRawPointer) -> [UInt8] {
    identity { $0.holds(address) }
  }

  /// The identifiers of the images that a closure chooses.
  private static func identity(of chosen: (LoadedImage) -> Bool) -> [UInt8] {
    var result: [UInt8] = []
    #if canImport(Darwin)
      for index in 0..<_dyld_image_count() {
        guard let header = _dyld_get_image_header(index) else { continue }
        let image = LoadedImage(header)
        if chosen(image) { image.identify(into: &result) }
      }
    #else
      withoutActuallyEscaping(chosen) { chosen in
        var search = (chosen: chosen, result: result)
        withUnsafeMutablePointer(to: &search) { search in
          _ = blogc_iterate_images(
            { image, _, search in
              guard let image, let search else { return 0 }
              let state = search.assumingMemoryBound(
                to: (chosen: (LoadedImage) -> Bool, result: [UInt8]).self)
              let loaded = LoadedImage(image.pointee)
              if state.pointee.chosen(loaded) { loaded.identify(into: &state.pointee.result) }
              return 0
            }, search)
        }
        result = search.result
      }
    #endif
    return result
  }
}

#if canImport(Darwin)
  /// An executable or library in memory.
  private struct LoadedImage {
    private let header: UnsafePointer<mach_header>

    init(_ header: UnsafePointer<mach_header>) { self.header = header }

    /// Returns true if an address lies in it (`dladdr`).
    func holds(_ address: UnsafeRawPointer) -> Bool {
      var info = Dl_info()
      return dladdr(address, &info) != 0
        && UnsafeRawPointer(info.dli_fbase) == UnsafeRawPointer(header)
    }

    /// Appends its UUID.
    func identify(into result: inout [UInt8]) {
      var command = UnsafeRawPointer(header) + MemoryLayout<mach_header_64>.size
      for _ in 0..<header.pointee.ncmds {
        let load = command.load(as: load_command.self)
        if load.cmd == UInt32(LC_UUID) {
          let bytes = UnsafeRawBufferPointer(
            start: command + MemoryLayout<load_command>.size, count: 16)
          result.append(UInt8(bytes.count))
          result.append(contentsOf: bytes)
        }
        command += Int(load.cmdsize)
      }
    }
  }
#endif

#if !canImport(Darwin)
  /// An executable or library in memory, as the dynamic linker reports it.
  private struct LoadedImage {
    #if arch(i386) || arch(arm)
      private typealias Header = Elf32_Phdr
    #else
      private typealias Header = Elf64_Phdr
    #endif

    private let image: blogc_image

    init(_ image: blogc_image) { self.image = image }

    /// Returns true if an address lies in one of its segments.
    func holds(_ address: UnsafeRawPointer) -> Bool {
      guard let headers = image.headers?.assumingMemoryBound(to: Header.self) else { return false }
      let place = UInt(bitPattern: address) &- UInt(image.address)
      return (0..<Int(image.header_count)).contains { index in
        let header = headers[index]
        return header.p_type == UInt32(PT_LOAD)
          && place &- UInt(header.p_vaddr) < UInt(header.p_memsz)
      }
    }

    /// Appends what the image is known by.
    func identify(into result: inout [UInt8]) {
      // The kernel's own page says nothing about the program.
      if let name = image.name, String(cString: name).hasPrefix("linux-") { return }
      var segments: [UnsafeRawBufferPointer] = []
      guard let headers = image.headers?.assumingMemoryBound(to: Header.self) else { return }
      for index in 0..<Int(image.header_count) {
        let header = headers[index]
        guard
          let start = UnsafeRawPointer(bitPattern: UInt(image.address) &+ UInt(header.p_vaddr))
        else { continue }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(header.p_memsz))
        if header.p_type == UInt32(PT_NOTE) {
          if let found = Self.buildIdentifier(bytes, alignment: Int(header.p_align)) {
            result.append(UInt8(truncatingIfNeeded: found.count))
            result.append(contentsOf: found)
            return
          }
        } else if header.p_type == UInt32(PT_LOAD), header.p_flags & UInt32(PF_W) == 0 {
          segments.append(bytes)
        }
      }
      for segment in segments {
        let fingerprint = Fingerprint.of(segment.bindMemory(to: UInt8.self))
        withUnsafeBytes(of: fingerprint.littleEndian) { result.append(contentsOf: $0) }
      }
    }

    /// The description of the note `NT_GNU_BUILD_ID` (3) of the owner `GNU`, as the ELF format lays notes
    /// out: two lengths, a type, the owner and the description, both filled up to the alignment.
    private static func buildIdentifier(
      _ notes: UnsafeRawBufferPointer, alignment: Int
    ) -> UnsafeRawBufferPointer? {
      let unit = alignment == 8 ? 8 : 4
      func filled(_ length: Int) -> Int { (length + unit - 1) / unit * unit }
      var index = 0
      while index + 12 <= notes.count {
        let owner = Int(notes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        let length = Int(notes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
        let kind = notes.loadUnaligned(fromByteOffset: index + 8, as: UInt32.self)
        let start = index + filled(12 + owner)
        guard start + length <= notes.count else { return nil }
        if kind == 3, owner == 4, notes[(index + 12)..<(index + 16)].elementsEqual("GNU\0".utf8) {
          return UnsafeRawBufferPointer(rebasing: notes[start..<(start + length)])
        }
        index = start + filled(length)
      }
      return nil
    }
  }
#endif
