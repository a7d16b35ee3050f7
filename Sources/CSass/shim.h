// The system's libsass: its C interface, and a table of what blogc calls of it.
//
// libsass and the C++ library that it brings cost every start of a program that is linked with them a millisecond and
// a half, style sheets or not. So nothing here refers to a function of libsass: the table is filled from the library
// when the first style sheet is compiled. Only where BLOGC_SASS_LINKED is defined (`make static`) the linker fills it.
#ifndef BLOGC_CSASS_H
#define BLOGC_CSASS_H

#include <dlfcn.h>
#include <sass/base.h>
#include <sass/context.h>
#include <sass/functions.h>
#include <sass/values.h>
#include <sass2scss.h>

#define BLOGC_SASS_FUNCTIONS(EACH)                                                                       \
  EACH(libsass_version)                                                                                  \
  EACH(sass2scss)                                                                                        \
  EACH(sass_alloc_memory)                                                                                \
  EACH(sass_compiler_execute)                                                                            \
  EACH(sass_compiler_get_last_import)                                                                    \
  EACH(sass_compiler_parse)                                                                              \
  EACH(sass_context_get_error_column)                                                                    \
  EACH(sass_context_get_error_file)                                                                      \
  EACH(sass_context_get_error_line)                                                                      \
  EACH(sass_context_get_error_message)                                                                   \
  EACH(sass_context_get_error_text)                                                                      \
  EACH(sass_context_get_output_string)                                                                   \
  EACH(sass_context_get_source_map_string)                                                               \
  EACH(sass_data_context_get_context)                                                                    \
  EACH(sass_data_context_get_options)                                                                    \
  EACH(sass_delete_compiler)                                                                             \
  EACH(sass_delete_data_context)                                                                         \
  EACH(sass_delete_value)                                                                                \
  EACH(sass_free_memory)                                                                                 \
  EACH(sass_function_get_cookie)                                                                         \
  EACH(sass_function_set_list_entry)                                                                     \
  EACH(sass_import_get_abs_path)                                                                         \
  EACH(sass_import_set_error)                                                                            \
  EACH(sass_import_set_list_entry)                                                                       \
  EACH(sass_importer_get_cookie)                                                                         \
  EACH(sass_importer_set_list_entry)                                                                     \
  EACH(sass_list_get_length)                                                                             \
  EACH(sass_list_get_value)                                                                              \
  EACH(sass_make_data_compiler)                                                                          \
  EACH(sass_make_data_context)                                                                           \
  EACH(sass_make_error)                                                                                  \
  EACH(sass_make_function)                                                                               \
  EACH(sass_make_function_list)                                                                          \
  EACH(sass_make_import)                                                                                 \
  EACH(sass_make_import_entry)                                                                           \
  EACH(sass_make_import_list)                                                                            \
  EACH(sass_make_importer)                                                                               \
  EACH(sass_make_importer_list)                                                                          \
  EACH(sass_make_null)                                                                                   \
  EACH(sass_make_number)                                                                                 \
  EACH(sass_make_string)                                                                                 \
  EACH(sass_number_get_value)                                                                            \
  EACH(sass_option_set_c_functions)                                                                      \
  EACH(sass_option_set_c_importers)                                                                      \
  EACH(sass_option_set_input_path)                                                                       \
  EACH(sass_option_set_is_indented_syntax_src)                                                           \
  EACH(sass_option_set_omit_source_map_url)                                                              \
  EACH(sass_option_set_output_style)                                                                     \
  EACH(sass_option_set_precision)                                                                        \
  EACH(sass_option_set_source_comments)                                                                  \
  EACH(sass_option_set_source_map_contents)                                                              \
  EACH(sass_option_set_source_map_file)                                                                  \
  EACH(sass_string_get_value)                                                                            \
  EACH(sass_value_is_null)                                                                               \
  EACH(sass_value_is_number)                                                                             \
  EACH(sass_value_is_string)                                                                             \
  EACH(sass_value_stringify)

/// The functions, under their own names and with the types that libsass's headers give them.
struct __attribute__((swift_attr("@Sendable"))) blogc_sass {
#define BLOGC_SASS_FIELD(name) __typeof__(name) *name;
  BLOGC_SASS_FUNCTIONS(BLOGC_SASS_FIELD)
#undef BLOGC_SASS_FIELD
};

/// Fills a table.
/// @param library what `dlopen` answered; without meaning where the linker fills the table.
/// @return the name of a function that the library does not have; null when it has all.
static inline const char *blogc_sass_find(struct blogc_sass *sass, void *library) {
#ifdef BLOGC_SASS_LINKED
#define BLOGC_SASS_FIND(function) sass->function = function;
#else
#define BLOGC_SASS_FIND(function)                                                                        \
  if (!(sass->function = (__typeof__(sass->function))dlsym(library, #function))) return #function;
#endif
  BLOGC_SASS_FUNCTIONS(BLOGC_SASS_FIND)
#undef BLOGC_SASS_FIND
  return 0;
}

/// True when the linker fills the table.
static inline int blogc_sass_is_linked(void) {
#ifdef BLOGC_SASS_LINKED
  return 1;
#else
  return 0;
#endif
}

#endif
