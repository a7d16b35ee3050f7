<%@ page a="b" %><%-- a comment --%><% int x = 1; %><%= x %><%! int y; %>
<p>${a.b} <jsp:include page="x"/> <c:if test="${x}">y</c:if></p>
