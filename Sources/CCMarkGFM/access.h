// Reading a node without copying its text.
//
// The library's public getters make a zero-terminated copy of every text they are asked for. Debian
// installs the header that says how a node is laid out, so there the bytes are read where they are;
// elsewhere the public getters do, at the price of those copies.
#ifndef BLOGC_CMARK_ACCESS_H
#define BLOGC_CMARK_ACCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#if __has_include(<cmark-gfm/node.h>)
#include <cmark-gfm/node.h>
#define BLOGC_NODE_LAYOUT_KNOWN 1
#endif

typedef struct {
  const uint8_t *data;
  int32_t length;
} blogc_bytes;

// A node, or none when `at` is null. A struct, so that Swift sees one type whether or not the layout
// is known.
typedef struct {
  cmark_node *at;
} blogc_node;

static inline blogc_node blogc_wrapped(cmark_node *node) {
  blogc_node result = {node};
  return result;
}

static inline blogc_bytes blogc_bytes_of(const char *text) {
  blogc_bytes result = {(const uint8_t *)text, text ? (int32_t)strlen(text) : 0};
  return result;
}

#if BLOGC_NODE_LAYOUT_KNOWN
static inline blogc_bytes blogc_chunk(cmark_chunk chunk) {
  blogc_bytes result = {chunk.data, chunk.len};
  return result;
}
static inline void blogc_put_chunk(cmark_chunk *chunk, const uint8_t *data, int32_t length) {
  chunk->data = (unsigned char *)data;
  chunk->len = length;
  chunk->alloc = 0;
}
static inline uint16_t blogc_type(blogc_node node) { return node.at->type; }
static inline blogc_node blogc_next(blogc_node node) {
  return blogc_wrapped(node.at->next);
}
static inline blogc_node blogc_previous(blogc_node node) {
  return blogc_wrapped(node.at->prev);
}
static inline blogc_node blogc_parent(blogc_node node) {
  return blogc_wrapped(node.at->parent);
}
static inline blogc_node blogc_first_child(blogc_node node) {
  return blogc_wrapped(node.at->first_child);
}
static inline blogc_node blogc_last_child(blogc_node node) {
  return blogc_wrapped(node.at->last_child);
}
static inline uintptr_t blogc_mark(blogc_node node) { return (uintptr_t)node.at->user_data; }
static inline void blogc_set_mark(blogc_node node, uintptr_t mark) {
  node.at->user_data = (void *)mark;
}
static inline blogc_bytes blogc_literal(blogc_node node) { return blogc_chunk(node.at->as.literal); }
static inline blogc_bytes blogc_code(blogc_node node) { return blogc_chunk(node.at->as.code.literal); }
static inline blogc_bytes blogc_info(blogc_node node) { return blogc_chunk(node.at->as.code.info); }
static inline blogc_bytes blogc_url(blogc_node node) { return blogc_chunk(node.at->as.link.url); }
static inline blogc_bytes blogc_title(blogc_node node) { return blogc_chunk(node.at->as.link.title); }
static inline void blogc_set_literal(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put_chunk(&node.at->as.literal, data, length);
}
static inline void blogc_set_code(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put_chunk(&node.at->as.code.literal, data, length);
}
static inline void blogc_set_info(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put_chunk(&node.at->as.code.info, data, length);
}
static inline void blogc_set_url(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put_chunk(&node.at->as.link.url, data, length);
}
static inline void blogc_set_title(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put_chunk(&node.at->as.link.title, data, length);
}
static inline int blogc_list_start(blogc_node node) { return node.at->as.list.start; }
static inline bool blogc_list_tight(blogc_node node) { return node.at->as.list.tight; }
static inline bool blogc_list_ordered(blogc_node node) {
  return node.at->as.list.list_type == CMARK_ORDERED_LIST;
}
static inline int blogc_start_line(blogc_node node) { return node.at->start_line; }
static inline bool blogc_has_extension(blogc_node node) { return node.at->extension != NULL; }
static inline int blogc_footnote_uses(blogc_node node) { return node.at->footnote.def_count; }
static inline int blogc_footnote_use(blogc_node node) { return node.at->footnote.ref_ix; }
static inline blogc_node blogc_footnote_definition(blogc_node node) {
  return blogc_wrapped(node.at->parent_footnote_def);
}
#else
static inline void blogc_put(blogc_node node, int (*put)(cmark_node *, const char *),
                             const uint8_t *data, int32_t length) {
  char *copy = (char *)malloc((size_t)length + 1);
  memcpy(copy, data, (size_t)length);
  copy[length] = 0;
  put(node.at, copy);
  free(copy);
}
static inline uint16_t blogc_type(blogc_node node) { return (uint16_t)cmark_node_get_type(node.at); }
static inline blogc_node blogc_next(blogc_node node) {
  return blogc_wrapped(cmark_node_next(node.at));
}
static inline blogc_node blogc_previous(blogc_node node) {
  return blogc_wrapped(cmark_node_previous(node.at));
}
static inline blogc_node blogc_parent(blogc_node node) {
  return blogc_wrapped(cmark_node_parent(node.at));
}
static inline blogc_node blogc_first_child(blogc_node node) {
  return blogc_wrapped(cmark_node_first_child(node.at));
}
static inline blogc_node blogc_last_child(blogc_node node) {
  return blogc_wrapped(cmark_node_last_child(node.at));
}
static inline uintptr_t blogc_mark(blogc_node node) {
  return (uintptr_t)cmark_node_get_user_data(node.at);
}
static inline void blogc_set_mark(blogc_node node, uintptr_t mark) {
  cmark_node_set_user_data(node.at, (void *)mark);
}
static inline blogc_bytes blogc_literal(blogc_node node) {
  return blogc_bytes_of(cmark_node_get_literal(node.at));
}
static inline blogc_bytes blogc_code(blogc_node node) {
  return blogc_bytes_of(cmark_node_get_literal(node.at));
}
static inline blogc_bytes blogc_info(blogc_node node) {
  return blogc_bytes_of(cmark_node_get_fence_info(node.at));
}
static inline blogc_bytes blogc_url(blogc_node node) {
  return blogc_bytes_of(cmark_node_get_url(node.at));
}
static inline blogc_bytes blogc_title(blogc_node node) {
  return blogc_bytes_of(cmark_node_get_title(node.at));
}
static inline void blogc_set_literal(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put(node, cmark_node_set_literal, data, length);
}
static inline void blogc_set_code(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put(node, cmark_node_set_literal, data, length);
}
static inline void blogc_set_info(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put(node, cmark_node_set_fence_info, data, length);
}
static inline void blogc_set_url(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put(node, cmark_node_set_url, data, length);
}
static inline void blogc_set_title(blogc_node node, const uint8_t *data, int32_t length) {
  blogc_put(node, cmark_node_set_title, data, length);
}
static inline int blogc_list_start(blogc_node node) { return cmark_node_get_list_start(node.at); }
static inline bool blogc_list_tight(blogc_node node) {
  return cmark_node_get_list_tight(node.at) != 0;
}
static inline bool blogc_list_ordered(blogc_node node) {
  return cmark_node_get_list_type(node.at) == CMARK_ORDERED_LIST;
}
static inline int blogc_start_line(blogc_node node) {
  return cmark_node_get_start_line(node.at);
}
static inline bool blogc_has_extension(blogc_node node) {
  return cmark_node_get_syntax_extension(node.at) != NULL;
}
// The public interface does not say how often a footnote is used: one use is assumed.
static inline int blogc_footnote_uses(blogc_node node) { (void)node; return 1; }
static inline int blogc_footnote_use(blogc_node node) { (void)node; return 1; }
static inline blogc_node blogc_footnote_definition(blogc_node node) {
  return blogc_wrapped(cmark_node_parent_footnote_def(node.at));
}
#endif

#endif
