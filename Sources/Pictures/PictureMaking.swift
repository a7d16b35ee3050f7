internal import CVips

/// Makes variants with libvips, in the worker process (``PictureWorker``).
///
/// A picture is decoded once, at the size of its largest variant, from which the smaller variants are made. No
/// pointer leaves a method of this type, and each object of libvips is released by the method that made it.
struct PictureMaking {
  private let vips: blogc_vips

  init(_ vips: blogc_vips) { self.vips = vips }

  /// An error with libvips's message.
  struct Failure: Error {
    var reason: String
  }

  /// An image of libvips, which is released with this object.
  private final class Image {
    let image: OpaquePointer
    private let vips: blogc_vips

    init(_ image: OpaquePointer, _ vips: blogc_vips) {
      self.image = image
      self.vips = vips
    }

    deinit { vips.g_object_unref(UnsafeMutableRawPointer(image)) }
  }

  /// Makes the variants of a picture.
  /// - Returns: their files, in the order of the job.
  /// - Throws: when the picture cannot be decoded, is larger than the job allows, or a format is not supported.
  func files(of job: PictureJob) throws(Failure) -> [[UInt8]] {
    vips.vips_error_clear()
    let greatest = job.decodedWidth
    var source = job.source
    // The array must not move until the pixels are decoded.
    let base = try source.withUnsafeMutableBufferPointer { bytes throws(Failure) in
      try decoded(UnsafeMutableRawBufferPointer(bytes), greatest, job.mostPixels)
    }
    var scaled: [Int: Image] = [greatest: base]
    var files: [[UInt8]] = []
    for output in job.outputs {
      let image: Image
      if let known = scaled[output.width] {
        image = known
      } else {
        image = try shrunk(base, to: output.width)
        scaled[output.width] = image
      }
      files.append(try encoded(image, output))
    }
    return files
  }

  /// Decodes a file into memory, upright and with at most a given width.
  private func decoded(
    _ bytes: UnsafeMutableRawBufferPointer, _ width: Int, _ mostPixels: Int
  ) throws(Failure) -> Image {
    let head = try made {
      $0 = blogc_vips_open(&$1, bytes.baseAddress, bytes.count); return 0
    }
    let size = (
      Int(vips.vips_image_get_width(head.image)), Int(vips.vips_image_get_height(head.image))
    )
    let (pixels, isHuge) = size.0.multipliedReportingOverflow(by: size.1)
    if isHuge || pixels > mostPixels {
      throw Failure(reason: "it has \(size.0) × \(size.1) pixels")
    }
    let isCMYK =
      vips.vips_image_get_interpretation(head.image) == Int32(blogc_vips_cmyk)
    let lazy = try made {
      isCMYK
        ? blogc_vips_shrink_file_to_srgb(&$1, bytes.baseAddress, bytes.count, Int32(width), &$0)
        : blogc_vips_shrink_file(&$1, bytes.baseAddress, bytes.count, Int32(width), &$0)
    }
    let plain = try made {
      let grey = Int32(blogc_vips_grey)
      let kind = $1.vips_image_get_interpretation(lazy.image)
      let isGrey = kind == grey || kind == Int32(blogc_vips_grey16)
      return blogc_vips_convert(
        &$1, lazy.image, isGrey ? grey : Int32(blogc_vips_srgb), &$0)
    }
    return try made {
      $0 = $1.vips_image_copy_memory(plain.image)
      return 0
    }
  }

  private func shrunk(_ image: Image, to width: Int) throws(Failure) -> Image {
    let lazy = try made { blogc_vips_shrink(&$1, image.image, Int32(width), &$0) }
    return try made {
      $0 = $1.vips_image_copy_memory(lazy.image)
      return 0
    }
  }

  /// Calls a function of libvips that makes an image.
  /// - Parameter call: gets a pointer for the image and the functions; returns 0 for success.
  private func made(
    _ call: (inout OpaquePointer?, inout blogc_vips) -> Int32
  ) throws(Failure) -> Image {
    var image: OpaquePointer?
    var functions = vips
    guard call(&image, &functions) == 0, let image else {
      if let image { vips.g_object_unref(UnsafeMutableRawPointer(image)) }
      throw failure()
    }
    return Image(image, vips)
  }

  /// The metadata fields that libvips would write: all except the colour profile.
  private static let fields = [
    "exif-data", "xmp-data", "iptc-data", "photoshop-data", "orientation", "jpeg-thumbnail-data",
  ]

  /// Encodes an image as a file.
  private func encoded(_ image: Image, _ output: PictureJob.Output) throws(Failure) -> [UInt8] {
    var functions = vips
    let plain = try made { blogc_vips_copy(&$1, image.image, &$0) }
    for field in Self.fields { _ = functions.vips_image_remove(plain.image, field) }
    let hasProfile = functions.vips_image_get_typeof(plain.image, "icc-profile-data") != 0
    let strip: Int32 = hasProfile ? 0 : 1
    let quality = Int32(output.quality)
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    let status =
      switch output.format {
      case .jpeg: blogc_vips_save_jpeg(&functions, plain.image, quality, strip, &bytes, &count)
      case .png: blogc_vips_save_png(&functions, plain.image, strip, &bytes, &count)
      case .webp: blogc_vips_save_webp(&functions, plain.image, quality, strip, &bytes, &count)
      case .avif: blogc_vips_save_avif(&functions, plain.image, quality, strip, &bytes, &count)
      case .gif: Int32(-1)
      }
    guard status == 0, let bytes else { throw failure() }
    let file = Array(UnsafeRawBufferPointer(start: bytes, count: count))
    functions.g_free(bytes)
    // libvips writes an Exif block of its own, with the resolution.
    return (try? MetadataRemoval.removed(from: file)) ?? file
  }

  // MARK: Cards

  /// The libvips operation that loads SVG, which is blocked for pictures: their files come from anywhere.
  private static let svgLoader = "VipsForeignLoadSvg"

  /// Draws an SVG in the size of a card.
  /// - Returns: a PNG.
  func card(_ svg: [UInt8]) throws(CardFailure) -> [UInt8] {
    var svg = svg
    vips.vips_error_clear()
    vips.vips_operation_block_set(Self.svgLoader, 0)
    defer { vips.vips_operation_block_set(Self.svgLoader, 1) }
    var size = (width: 0, height: 0)
    var file: [UInt8]?
    do throws(Failure) {
      file = try svg.withUnsafeMutableBufferPointer { bytes throws(Failure) in
        let source = UnsafeMutableRawBufferPointer(bytes)
        let lazy = try made { blogc_vips_open_svg(&$1, source.baseAddress, source.count, &$0) }
        size.width = Int(vips.vips_image_get_width(lazy.image))
        size.height = Int(vips.vips_image_get_height(lazy.image))
        if size != SocialCard.size { return nil }
        let flat = try made { blogc_vips_flatten(&$1, lazy.image, &$0) }
        return try encoded(
          flat, PictureJob.Output(format: .png, width: size.width, quality: 0))
      }
    } catch {
      throw .invalid(error.reason)
    }
    guard let file else { throw .size(width: size.width, height: size.height) }
    return file
  }

  /// The last messages of libvips on one line.
  private func failure() -> Failure {
    let text = vips.vips_error_buffer().map { String(cString: $0) } ?? ""
    vips.vips_error_clear()
    let lines = text.split(separator: "\n").prefix(3)
    return Failure(reason: lines.isEmpty ? "it is damaged" : lines.joined(separator: "; "))
  }
}
