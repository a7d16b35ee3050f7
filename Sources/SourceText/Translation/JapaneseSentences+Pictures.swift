extension JapaneseSentences {
  /// Sentences about pictures.
  static let pictures: [Pair] = [
    ("the picture '{}' is damaged, or no picture", "画像 '{1}' は壊れているか、画像ではありません"),
    (
      "the picture '{}' is not here: the file is a pointer of Git LFS",
      "画像 '{1}' がありません。ファイルは Git LFS のポインタです"
    ),
    ("fetch it with 'git lfs pull'", "'git lfs pull' で取得してください"),
    (
      "the picture '{}' has {} × {} pixels; blogc decodes up to {} million",
      "画像 '{1}' は {2} × {3} ピクセルです。blogc が扱えるのは {4} 百万ピクセルまでです"
    ),
    (
      "replace the file, or publish it as it is by naming it below 'images: leave' in _config.yml",
      "ファイルを差し替えるか、_config.yml の 'images: leave' で指定してそのまま公開してください"
    ),
    (
      "the metadata of the damaged picture '{}' cannot be removed",
      "壊れた画像 '{1}' のメタデータを取り除けません"
    ),
    ("the picture '{}' cannot be decoded: {}", "画像 '{1}' を読み込めません: {2}"),
    (
      "the picture '{}' was not made within {} seconds",
      "画像 '{1}' の処理が {2} 秒以内に終わりませんでした"
    ),
    ("libvips crashed on the picture '{}': {}", "画像 '{1}' の処理中に libvips が異常終了しました: {2}"),
    (
      "libvips, which makes pictures, cannot be loaded: {}",
      "画像を作る libvips を読み込めません: {1}"
    ),
    (
      "there is no libvips, so pictures are published in their own size and format only",
      "libvips がないので、画像は元の大きさと形式だけで公開されます"
    ),
    ("the system says: {}", "システムのメッセージ: {1}"),
    (
      "places, times and other metadata are removed all the same",
      "撮影場所や日時などのメタデータは取り除かれます"
    ),
    (
      "install it (apt-get install libvips42, brew install vips), or write 'without_libvips: off' below 'images' in _config.yml",
      "インストールする (apt-get install libvips42、brew install vips) か、_config.yml の 'images' の下に 'without_libvips: off' と書いてください"
    ),
    (
      "no process can be started to make pictures: {}",
      "画像を作るプロセスを起動できません: {1}"
    ),
  ]
}
