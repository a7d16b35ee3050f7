; comment 日本語
;; (ns x)
#! shebang
(ns app.core (:require [clojure.string :as str :refer [join]]) (:import (java.util Date)) (:use x))
(def ^:dynamic *x* 42) (def ^{:doc "d"} y 1) (defonce z 2) (declare w)
(defn add "doc \"q\" \n" [a b & rest] (+ a b)) (defn- priv [x] x) (defmacro m [x] `(let [y# ~x] ~@body)) (defmulti area :shape) (defmethod area :circle [c] 1) (defprotocol P (f [x])) (defrecord R [a b] P (f [x] x)) (deftype T [x]) (definterface I) (defstruct s)
(let [x 1 y 2.5 h 0xFF o 017 r 1/2 b 2r101 n 42N m 1.5M e 1e3 c \a c2 \newline c3 \u0041 s "str \t \\ 日本" k :key k2 ::ns/key k3 :a.b/c sym 'sym q '(1 2) v [1 2] mp {:a 1 "b" 2} st #{1 2} re #"pat\d+" f #(+ % %2 %&) va #'var dr @atom tag #inst "2020" t true fa false ni nil neg -1 pos +1] 
  (if x y z) (when-not x) (cond :else 1) (case x 1 :a) (loop [i 0] (recur (inc i))) (for [x xs :when (odd? x)] x) (doseq [y ys]) (-> x (f) .method) (->> x (map inc)) (try (throw (Exception. "x")) (catch Exception e (.printStackTrace e)) (finally 1)) (fn [x] x) (do 1) (quote x) (var x) (set! x 1) (new Foo) (. x y) (.foo bar) (Foo/bar) (println "x") (map first [1]) (swap! a f) (reset! a 1) (apply + 1) (if-let [a b] c) (when x y) (and a b) (or a b) (not x) (nil? x) (str "a") (assoc m :k 1) (#_ ignored 1) (^String x) #?(:clj 1 :cljs 2) (a->b) (<= 1 2) (= a b) (/ 1 2) (* 1 2) (defn f ([x] x) ([x y] y)) foo/bar foo.bar/baz a' *earmuff* +const+ <tag> ?q !bang $x |y| a.b.C.)
(変数 1) "unclosed
