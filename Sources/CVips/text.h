// The libraries with which the system's libvips draws text: Pango, cairo and fontconfig, all of them loaded with it.
//
// As in shim.h, the functions are declared as their documentation has them, and found in the loaded libvips.
#ifndef BLOGC_CVIPS_TEXT_H
#define BLOGC_CVIPS_TEXT_H

#include <dlfcn.h>

#define BLOGC_TEXT_FUNCTIONS(EACH)                                                                        \
  EACH(void *, pango_cairo_font_map_get_default, (void))                                                 \
  EACH(void *, pango_font_map_create_context, (void *))                                                  \
  EACH(void, pango_cairo_context_set_font_options, (void *, const void *))                               \
  EACH(void, pango_context_set_round_glyph_positions, (void *, int))                                     \
  EACH(void, pango_context_set_language, (void *, void *))                                               \
  EACH(void *, pango_language_from_string, (const char *))                                               \
  EACH(void *, pango_layout_new, (void *))                                                               \
  EACH(void, pango_layout_set_text, (void *, const char *, int))                                         \
  EACH(void, pango_layout_set_font_description, (void *, const void *))                                  \
  EACH(void *, pango_layout_get_line_readonly, (void *, int))                                            \
  EACH(int, pango_layout_get_unknown_glyphs_count, (void *))                                             \
  EACH(void, pango_layout_line_index_to_x, (void *, int, int, int *))                                    \
  EACH(void *, pango_font_description_new, (void))                                                       \
  EACH(void, pango_font_description_set_family, (void *, const char *))                                  \
  EACH(void, pango_font_description_set_weight, (void *, int))                                           \
  EACH(void, pango_font_description_set_style, (void *, int))                                            \
  EACH(void, pango_font_description_set_absolute_size, (void *, double))                                 \
  EACH(void, pango_font_description_free, (void *))                                                      \
  EACH(void *, cairo_font_options_create, (void))                                                        \
  EACH(void, cairo_font_options_set_hint_style, (void *, int))                                           \
  EACH(void, cairo_font_options_set_hint_metrics, (void *, int))                                         \
  EACH(void, cairo_font_options_destroy, (void *))                                                       \
  EACH(int, FcConfigAppFontAddFile, (void *, const unsigned char *))                                     \
  EACH(struct blogc_font_set *, FcConfigGetFonts, (void *, int))                                         \
  EACH(int, FcPatternGetString, (const void *, const char *, int, unsigned char **))                     \
  EACH(void *, FcPatternCreate, (void))                                                                  \
  EACH(int, FcPatternAddString, (void *, const char *, const unsigned char *))                           \
  EACH(int, FcConfigSubstitute, (void *, void *, int))                                                   \
  EACH(void, FcDefaultSubstitute, (void *))                                                              \
  EACH(void *, FcFontMatch, (void *, void *, int *))                                                     \
  EACH(void, FcPatternDestroy, (void *))                                                                 \
  EACH(void, g_object_unref, (void *))

/// Fonts of fontconfig (`FcFontSet`).
struct blogc_font_set {
  int count;
  int capacity;
  void **fonts;
};

/// The functions, under their own names.
struct __attribute__((swift_attr("@Sendable"))) blogc_text {
#define BLOGC_TEXT_FIELD(type, name, arguments) type(*name) arguments;
  BLOGC_TEXT_FUNCTIONS(BLOGC_TEXT_FIELD)
#undef BLOGC_TEXT_FIELD
};

/// Fills a table.
/// @param library what `dlopen` answered for libvips.
/// @return the name of a function that it does not bring; null when it brings all.
static inline const char *blogc_text_find(struct blogc_text *text, void *library) {
#define BLOGC_TEXT_FIND(type, name, arguments)                                                            \
  if (!(text->name = (type(*) arguments)dlsym(library, #name))) return #name;
  BLOGC_TEXT_FUNCTIONS(BLOGC_TEXT_FIND)
#undef BLOGC_TEXT_FIND
  return 0;
}

/// Measures a line of text as librsvg sets it: without hinting, at fractions of pixels.
/// @param indices the bytes at which characters begin, and the length of the text at the end.
/// @param edges gets where these are, in sizes of the type.
/// @return how many characters no font has.
static inline int blogc_text_measure(
    const struct blogc_text *t, const char *text, const int *indices, int count, const char *family,
    int weight, int is_italic, const char *language, double *edges) {
  const int size = 256;
  void *context = t->pango_font_map_create_context(t->pango_cairo_font_map_get_default());
  void *options = t->cairo_font_options_create();
  t->cairo_font_options_set_hint_style(options, 1);    // CAIRO_HINT_STYLE_NONE
  t->cairo_font_options_set_hint_metrics(options, 1);  // CAIRO_HINT_METRICS_OFF
  t->pango_cairo_context_set_font_options(context, options);
  t->pango_context_set_round_glyph_positions(context, 0);
  if (*language) t->pango_context_set_language(context, t->pango_language_from_string(language));
  void *font = t->pango_font_description_new();
  t->pango_font_description_set_family(font, family);
  t->pango_font_description_set_weight(font, weight);
  t->pango_font_description_set_style(font, is_italic ? 2 : 0);
  t->pango_font_description_set_absolute_size(font, size * 1024.0);
  void *layout = t->pango_layout_new(context);
  t->pango_layout_set_font_description(layout, font);
  t->pango_layout_set_text(layout, text, indices[count - 1]);
  int unknown = t->pango_layout_get_unknown_glyphs_count(layout);
  void *line = t->pango_layout_get_line_readonly(layout, 0);
  for (int i = 0; i < count; i++) {
    int x = 0;
    t->pango_layout_line_index_to_x(line, indices[i], 0, &x);
    edges[i] = x / 1024.0 / size;
  }
  t->g_object_unref(layout);
  t->pango_font_description_free(font);
  t->cairo_font_options_destroy(options);
  t->g_object_unref(context);
  return unknown;
}

/// The first family of the fonts that were added to this process; null when there is none.
static inline const char *blogc_text_added_family(const struct blogc_text *t) {
  struct blogc_font_set *fonts = t->FcConfigGetFonts(0, 1);  // FcSetApplication
  unsigned char *name = 0;
  if (!fonts || fonts->count < 1) return 0;
  return t->FcPatternGetString(fonts->fonts[0], "family", 0, &name) == 0 ? (const char *)name : 0;
}

/// The name at a place among the names of the font that fontconfig takes for a family; null where there is none. Whoever calls
/// this gives the pattern back with `FcPatternDestroy`.
static inline const char *blogc_text_family_name(const struct blogc_text *t, void *pattern, int place) {
  unsigned char *name = 0;
  return t->FcPatternGetString(pattern, "family", place, &name) == 0 ? (const char *)name : 0;
}

/// The font that fontconfig takes for a family; null where there is no font at all.
static inline void *blogc_text_match(const struct blogc_text *t, const char *family) {
  void *wanted = t->FcPatternCreate();
  t->FcPatternAddString(wanted, "family", (const unsigned char *)family);
  t->FcConfigSubstitute(0, wanted, 0);
  t->FcDefaultSubstitute(wanted);
  int result = 0;
  void *found = t->FcFontMatch(0, wanted, &result);
  t->FcPatternDestroy(wanted);
  return found;
}

#endif
