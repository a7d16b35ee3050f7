package import Lexing

extension LanguageDefinition {
  package static let meson = LanguageDefinition(
    "meson", "Meson", files: ["meson.build", "meson_options.txt"],
    #"""
    words functions
      nb: add_global_arguments add_global_link_arguments add_languages add_project_arguments
        add_project_link_arguments add_test_setup alias_target assert benchmark both_libraries build_target
        configuration_data configure_file custom_target declare_dependency dependency disabler environment error
        executable files find_library find_program generator get_option get_variable gettext import
        include_directories install_data install_headers install_man install_subdir is_disabler is_variable jar
        join_paths library message option project run_command run_target set_variable shared_library shared_module
        static_library subdir subdir_done subproject summary test vcs_tag warning
    words main
      nb: build_machine host_machine meson target_machine
      k: break continue elif else endforeach endif false foreach if true
    state root
      \n  -
      [^\S\n]+  -
      #.*\n?  c1
      '''  s  >multiline
      '  s  >string
      0x[0-9a-fA-F]+  mh
      0o[0-7]+  mo
      0b[01]+  mb
      \d+  mi
      (?:and|or|not|in)\b  ow
      [a-zA-Z_]\w*(?=\()  n:functions
      [a-zA-Z_]\w*  n:main
      ==|!=|<=|>=|\+=|[-+*/%=<>?]  o
      [\[\]{}:(),;.]  p
    state multiline
      '''  s  <
      \\.  se
      [^'\\]+  s
      '  s
    state string
      '  s  <
      \\(?:\\\\|[\s\S])  se
      [^'\\]+  s
    """#)
}
