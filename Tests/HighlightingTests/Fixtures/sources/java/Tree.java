package org.example.tree;

import java.util.Comparator;
import java.util.function.Consumer;
import static java.util.Objects.requireNonNull;

public class Tree<K extends Comparable<K>, V> implements Iterable<V> {
    private static class Node<K, V> {
        final K key;
        V value;
        Node<K, V> left, right;
        int level = 1;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    private Node<K, V> root;
    private int size;

    public V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = requireNonNull(key).compareTo(node.key);
            if (order == 0) return node.value;
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    public void put(K key, V value) {
        root = insert(root, key, value);
    }

    private Node<K, V> insert(Node<K, V> node, K key, V value) {
        if (node == null) {
            size++;
            return new Node<>(key, value);
        }
        switch (Integer.signum(key.compareTo(node.key))) {
            case -1:
                node.left = insert(node.left, key, value);
                break;
            case 1:
                node.right = insert(node.right, key, value);
                break;
            default:
                node.value = value;
        }
        return node;
    }

    public synchronized void walk(Consumer<? super V> visitor) {
        walk(root, visitor);
    }

    private void walk(Node<K, V> node, Consumer<? super V> visitor) {
        if (node == null) return;
        walk(node.left, visitor);
        visitor.accept(node.value);
        walk(node.right, visitor);
    }

    @Override
    public java.util.Iterator<V> iterator() {
        var values = new java.util.ArrayList<V>(size);
        walk(values::add);
        return values.iterator();
    }

    protected boolean isEmpty() {
        return size == 0 && root == null;
    }
}
