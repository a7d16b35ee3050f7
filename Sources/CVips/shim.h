// The system's libvips: a table of what blogc calls of it, and calls with the options that blogc uses.
//
// Nothing here needs libvips's headers: the functions are declared as its documentation has them, and the table is
// filled from the library when the first picture is made, so that a blog without pictures needs no libvips. Its
// functions with optional arguments are variadic, which Swift cannot call; each has a wrapper here.
#ifndef BLOGC_CVIPS_H
#define BLOGC_CVIPS_H

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

/// A picture of libvips (`VipsImage`).
typedef struct blogc_vips_image blogc_vips_image;

/// `vips_image_map` calls this for each field of a picture's metadata.
typedef void *(*blogc_vips_map_fn)(blogc_vips_image *, const char *, void *, void *);

#define BLOGC_VIPS_FUNCTIONS(EACH)                                                                       \
  EACH(int, vips_init, (const char *))                                                                   \
  EACH(const char *, vips_version_string, (void))                                                        \
  EACH(void, vips_concurrency_set, (int))                                                                \
  EACH(void, vips_cache_set_max, (int))                                                                  \
  EACH(void, vips_block_untrusted_set, (int))                                                            \
  EACH(const char *, vips_error_buffer, (void))                                                          \
  EACH(void, vips_error_clear, (void))                                                                   \
  EACH(int, vips_image_get_width, (const blogc_vips_image *))                                            \
  EACH(int, vips_image_get_height, (const blogc_vips_image *))                                           \
  EACH(int, vips_image_get_interpretation, (const blogc_vips_image *))                                   \
  EACH(size_t, vips_image_get_typeof, (const blogc_vips_image *, const char *))                          \
  EACH(int, vips_image_remove, (blogc_vips_image *, const char *))                                       \
  EACH(blogc_vips_image *, vips_image_copy_memory, (blogc_vips_image *))                                 \
  EACH(blogc_vips_image *, vips_image_new_from_buffer, (const void *, size_t, const char *, ...))        \
  EACH(int, vips_thumbnail_buffer, (void *, size_t, blogc_vips_image **, int, ...))                      \
  EACH(int, vips_thumbnail_image, (blogc_vips_image *, blogc_vips_image **, int, ...))                   \
  EACH(int, vips_colourspace, (blogc_vips_image *, blogc_vips_image **, int, ...))                       \
  EACH(void, vips_operation_block_set, (const char *, int))                                              \
  EACH(int, vips_svgload_buffer, (void *, size_t, blogc_vips_image **, ...))                             \
  EACH(int, vips_flatten, (blogc_vips_image *, blogc_vips_image **, ...))                                \
  EACH(int, vips_copy, (blogc_vips_image *, blogc_vips_image **, ...))                                   \
  EACH(int, vips_jpegsave_buffer, (blogc_vips_image *, void **, size_t *, ...))                          \
  EACH(int, vips_pngsave_buffer, (blogc_vips_image *, void **, size_t *, ...))                           \
  EACH(int, vips_webpsave_buffer, (blogc_vips_image *, void **, size_t *, ...))                          \
  EACH(int, vips_heifsave_buffer, (blogc_vips_image *, void **, size_t *, ...))                          \
  EACH(void, g_object_unref, (void *))                                                                   \
  EACH(void, g_free, (void *))

/// The functions, under their own names.
struct __attribute__((swift_attr("@Sendable"))) blogc_vips {
#define BLOGC_VIPS_FIELD(type, name, arguments) type(*name) arguments;
  BLOGC_VIPS_FUNCTIONS(BLOGC_VIPS_FIELD)
#undef BLOGC_VIPS_FIELD
};

/// Fills a table.
/// @param library what `dlopen` answered.
/// @return the name of a function that the library does not have; null when it has all.
static inline const char *blogc_vips_find(struct blogc_vips *vips, void *library) {
#define BLOGC_VIPS_FIND(type, name, arguments)                                                           \
  if (!(vips->name = (type(*) arguments)dlsym(library, #name))) return #name;
  BLOGC_VIPS_FUNCTIONS(BLOGC_VIPS_FIND)
#undef BLOGC_VIPS_FIND
  return 0;
}

/// `VIPS_INTERPRETATION_…`
enum { blogc_vips_grey = 1, blogc_vips_cmyk = 15, blogc_vips_srgb = 22, blogc_vips_grey16 = 26 };

/// Opens a picture; its pixels are decoded later, its file must stay until then.
static inline blogc_vips_image *blogc_vips_open(
    const struct blogc_vips *vips, const void *bytes, size_t count) {
  return vips->vips_image_new_from_buffer(bytes, count, "", (void *)0);
}

/// Decodes a picture upright and at most so wide; a file that is cut short or damaged is an error.
/// The option `fail_on` goes to the loader in its own notation, because libvips 8.14 does not pass it on for bytes.
static inline int blogc_vips_shrink_file(
    const struct blogc_vips *vips, void *bytes, size_t count, int width, blogc_vips_image **output) {
  return vips->vips_thumbnail_buffer(bytes, count, output, width, "height", 10000000, "size", 2,
                                     "option_string", "[fail_on=error]", (void *)0);
}

/// The same with conversion to sRGB, for CMYK.
static inline int blogc_vips_shrink_file_to_srgb(
    const struct blogc_vips *vips, void *bytes, size_t count, int width, blogc_vips_image **output) {
  return vips->vips_thumbnail_buffer(bytes, count, output, width, "height", 10000000, "size", 2,
                                     "option_string", "[fail_on=error]", "export_profile", "srgb", (void *)0);
}

/// Makes a picture smaller that is in memory.
static inline int blogc_vips_shrink(
    const struct blogc_vips *vips, blogc_vips_image *input, int width, blogc_vips_image **output) {
  return vips->vips_thumbnail_image(input, output, width, "height", 10000000, "size", 2, "no_rotate", 1,
                                    (void *)0);
}

/// Copies the description of a picture, so that fields can be removed from it.
static inline int blogc_vips_copy(
    const struct blogc_vips *vips, blogc_vips_image *input, blogc_vips_image **output) {
  return vips->vips_copy(input, output, (void *)0);
}

/// Converts colours to `VIPS_INTERPRETATION_…`, 8 bits each.
static inline int blogc_vips_convert(
    const struct blogc_vips *vips, blogc_vips_image *input, int space, blogc_vips_image **output) {
  return vips->vips_colourspace(input, output, space, (void *)0);
}

/// Opens an SVG; it is drawn later, its file must stay until then.
static inline int blogc_vips_open_svg(
    const struct blogc_vips *vips, void *bytes, size_t count, blogc_vips_image **output) {
  return vips->vips_svgload_buffer(bytes, count, output, (void *)0);
}

/// Removes transparency.
static inline int blogc_vips_flatten(
    const struct blogc_vips *vips, blogc_vips_image *input, blogc_vips_image **output) {
  return vips->vips_flatten(input, output, (void *)0);
}

static inline int blogc_vips_save_jpeg(
    const struct blogc_vips *vips, blogc_vips_image *image, int quality, int strip, void **bytes,
    size_t *count) {
  return vips->vips_jpegsave_buffer(image, bytes, count, "Q", quality, "optimize_coding", 1, "strip", strip,
                                    (void *)0);
}

static inline int blogc_vips_save_png(
    const struct blogc_vips *vips, blogc_vips_image *image, int strip, void **bytes, size_t *count) {
  return vips->vips_pngsave_buffer(image, bytes, count, "strip", strip, (void *)0);
}

static inline int blogc_vips_save_webp(
    const struct blogc_vips *vips, blogc_vips_image *image, int quality, int strip, void **bytes,
    size_t *count) {
  return vips->vips_webpsave_buffer(image, bytes, count, "Q", quality, "strip", strip, (void *)0);
}

/// AVIF: HEIF with AV1 (`compression: av1`).
static inline int blogc_vips_save_avif(
    const struct blogc_vips *vips, blogc_vips_image *image, int quality, int strip, void **bytes,
    size_t *count) {
  return vips->vips_heifsave_buffer(image, bytes, count, "Q", quality, "compression", 4, "strip", strip,
                                    (void *)0);
}

#endif
