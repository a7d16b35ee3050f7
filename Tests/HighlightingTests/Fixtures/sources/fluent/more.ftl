# 日本語の訳
挨拶 = x
greeting = こんにちは、{ $name } さん
    .accesskey = こ
-brand-name = 庭
count = { $n ->
    [one] 一つ
   *[other] { $n } 個
 }
