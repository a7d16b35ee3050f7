import QtQuick 2.0
Rectangle {
  id: root
  width: 100; height: parent.width * 2
  property int foo: 3
  property alias bar: baz.x
  signal clicked(int x)
  onClicked: { console.log("x") }
  Behavior on x { NumberAnimation { duration: 20 } }
  function f(a) { return a / 2; }
  // c
  anchors.fill: parent
  color: "red"
  default property list<Item> x
 readonly property var r: /re/g
}
// 日本語
Text { text: "文字" }
