// Constructs of Objective-C
#import <Foundation/Foundation.h>
#import "Local.h"
@import UIKit;
@class Foo, Bar;
@protocol Drawing <NSObject, Other>
@required
- (void)draw;
@optional
@property (nonatomic, readonly, copy) NSString *name;
@end
@interface Shape : NSObject <Drawing, NSCopying> {
  @private int _count;
  @public NSString *title;
  @protected id x; @package BOOL y;
}
@property (nonatomic, strong) NSArray<NSString *> *items;
@property(assign,getter=isOn) BOOL on;
+ (instancetype)shapeWithName:(NSString *)name size:(CGFloat)size;
- (int)count;
- (void)setX:(int)x andY:(int)y;
- plain;
@end
@interface Shape (Category) 
@end
@interface Shape ()
@end
@implementation Shape
@synthesize items = _items;
@dynamic name;
+ (instancetype)shapeWithName:(NSString *)name size:(CGFloat)size {
  Shape *s = [[self alloc] init];
  [s setX:1 andY:2];
  [s.items enumerateObjectsUsingBlock:^(id obj, NSUInteger idx, BOOL *stop) { NSLog(@"%@ \n", obj); }];
  return [super initWithName:name];
}
- (int)count { return self.count ?: _count; }
- (void)demo {
  NSNumber *n = @42; NSNumber *f = @3.14f; id b = @YES; id c = @'c'; id e = @(1 + 2);
  NSArray *a = @[@"one", @"日本", [NSNull null]];
  NSDictionary *d = @{@"key": @1, @"b": a[0]};
  SEL sel = @selector(setX:andY:); Protocol *p = @protocol(Drawing); const char *enc = @encode(int);
  @try { @throw [NSException new]; } @catch (NSException *ex) { } @finally { }
  @synchronized (self) { @autoreleasepool { x = nil; Nil; NULL; YES; NO; TRUE; } }
  for (NSString *s in a) { if ([s isEqualToString:@"x"]) continue; }
  void (^block)(int) = ^(int x) { };
  __weak typeof(self) weakSelf = self; __strong __block __bridge id z = (__bridge id)x;
  dispatch_async(dispatch_get_main_queue(), ^{ [weakSelf draw]; });
  if (@available(iOS 11, *)) {}
  IBOutlet UILabel *l; IBAction q; NSInteger i = 0x1F; unichar u; Class k; IMP imp; out inout in byref oneway bycopy
  [obj method:arg1
         more:arg2];
  int x = y[3]; [a objectAtIndex:0];
}
@end
NS_ENUM(NSInteger, Kind) { KindA, KindB }; typedef NS_OPTIONS(NSUInteger, O) { O1 = 1 << 0 };
static NSString *const kName = @"name";
@"unclosed
@
