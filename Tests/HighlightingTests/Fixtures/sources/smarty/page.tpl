{* a comment *}<p>{$foo.bar|upper} {if $a == "b"}x{else}y{/if}
{foreach from=$x item=i}{$i->y[1]}{/foreach} {include file='a.tpl' b=1.5}
{assign var="a" value=$b} {func a=true}</p> { plain }
