package dev.tally.python.syntax;

/**
 * The categories of characters, and what is not to be seen from them. Unicode 15.1.0,
 * as {@code src/test/scripts/record-characters.py} writes it down.
 */
final class CharacterTable {
    private CharacterTable() {}

    /** For each run a letter, '`' and its number in {@code java.lang.Character}, then its length. */
    static final String CATEGORIES = """
            o32lx3zx3uvxyxtx2i10x2y3x2a26uxv{w{b26uyvyo33lxz4|x{|e}yp|{|yk2{bx2{ke~k3xa23ya7b24yb8ababababababababababab
            ababababababababababababababababab2abababababababab2abababababababababababababababababababababababa2babab3a2
            baba2ba3b2a4ba2ba3b3a2ba2bababa2bab2aba2ba3baba2b2eab3e4acbacbacbabababababababab2ababababababababab2acbaba3
            bababababababababababababababababababababababababababababab7a2ba2b2aba4babababab69eb27d18{4d12{14d5{7d{d{17f
            112ababd{ab`2db3xa`4{2axa3`a`a2ba17`a9b35ab2a3b3abababababababababababab5abyaba2b2a51b48abababababababababab
            ababababababab|f5g2abababababababababababababababababababababababababababa2babababababab2abababababababababa
            babababababababababababababababababababababababababababababababababababababab`a38`2dx6b41xt`2|2z`f45tfxf2xf2
            xf`8e27`4e4x2`11p6y3x2zx2|2f11xpx3e32de10f21i10x4e2fe99xef7p|f6d2f2|f4e2i10e3|2ex14`pefe30f27`2e89f11e`14i10
            e33f9d2|x3d`2fz2e22f4df9df3df5`2x15`e25f3`2x`e11`5e24{e6`p2`6f8e41df24pf32he54fhfeh3f8h4fh2ef7e10f2x2i10xde1
            5fh2`e8`2e2`2e22`e7`e`3e4`2feh3f4`2h2`2h2fe`8h`4e2`e3f2`2i10e2z2k6|zexf`2f2h`e6`4e2`2e22`e7`e2`e2`e2`2f`h3f2
            `4f2`2f3`3f`7e4`e`7i10f2e3fx`10f2h`e9`e3`e22`e7`e2`e5`2feh3f5`f2h`h2f`2e`15e2f2`2i10xz`7ef6`fh2`e8`2e2`2e22`
            e7`e2`e5`2fehfhf4`2h2`2h2f`7f2h`4e2`e3f2`2i10|ek6`10fe`e6`3e3`e4`3e2`e`e2`3e2`3e3`3e12`4h2fh2`3h3`h3f`2e`6h`
            14i10k3|6z|`5fh3fe8`e3`e23`e16`2fef3h4`f3`f4`7f2`e3`2e`2e2f2`2i10`7xk7|efh2xe8`e3`e23`e10`e5`2fehfh5`fh2`h2f
            2`7h2`6e2`e2f2`2i10`e2h`12f2h2e9`e3`e41f2eh3f4`h3`h3fe|`4e3hk7e3f2`2i10k9|e6`fh2`e18`3e24`e9`e`2e7`3f`4h3f3`
            f`h8`6i10`2h2x`12e48fe2f7`4ze6df8xi10x2`37e2`e`e5`e24`e`e10fe2f9e`2e5`d`f7`i10`2e4`32e|3x15|x|3f2|6i10k10|f|
            f|fuvuvh2e8`e36`4f14hf5xf2e5f11`f36`|8f|6`|2x5|4x2`37e43h2f4hf6hf2h2f2ei10x6e6h2f2e4f3eh3e2h7e3f4e13fh2f2h6f
            ehi10h3f|2a38`a`5a`2b43xdb3e329`e4`2e7`e`e4`2e41`e4`2e33`e4`2e7`e`e4`2e15`e57`e4`2e67`2f3x9k20`3e16|10`6a86`
            2b6`2te620|xe17le26uv`3e75x3j3e8`7e18f3h`9e19f2hx2`9e18f2`12e13`e3`f2`12e52f2hf7h8fh2f11x3dx3zef`2i10`6k10`6
            x6tx4f3pfi10`6e35de53`7e5f2e34fe`5e70`10e31`f3h4f2h3`4h2fh6f3`4|`3x2i10e30`2e5`11e44`4e26`6i10k`3|34e23f2h2f
            `2x2e53hfhf7`fhfh2f8h6f10`2fi10`6i10`6x7dx6`2f14gf16`49f4he47fhf5hfh5fh2e8`3i10x7|10f9|9x2`f2he30hf4h2f2hf3e
            2i10e44fhf2h3fhf3h2`8x4e36h8f8h2f2`3x5i10`3e3i10e30d6x2b9`7a43`2a3x8`8f3xf13hf7e4fe6fe2hf2e`5b44d63b13db34d3
            7f64abababababababababababababababababababababababababababababababababababababababababababababababababababab
            ababababababababababababababababababababababab9ababababababababababababababababababababababababababababababa
            babababababababababababababababababab9a8b6`2a6`2b8a8b8a8b6`2a6`2b8`a`a`a`ab8a8b14`2b8c8b8c8b8c8b5`b2a4c{b{3b
            3`b2a4c{3b4`2b2a4`{3b8a5{3`2b3`b2a4c{2`l11p5t6x2}~u}2~u}x8mnp5lx9}~x4w2x3yuvx11yxwx10lp5`p10kd`2k6y3uvdk10y3
            uv`d13`3z33`15f13g4fg3f12`15|2a|4a|2ba3b2a3b|a|2ya5|6a|a|a|a4|ba4be4b|2b2a2y5ab4|y|2b|k16j35abj4k|2`4y5|5y2|
            4y|2y|2y|7y|31y2|2y|y|31y268|8uvuv|20y2|7uv|81y|30y25|40y6|69`25|11`21k60|78k22|183y|9y|54y8|111y|248uvuvuvu
            vuvuvuvk30|44y5uvy31uvuvuvuvuvy16|256y131uvuvuvuvuvuvuvuvuvuvuvy63uvuvy32uvy258|48y21|2y6|39`2|32`|105a48b48
            aba3b2abababa4bab2ab6d2a3bababababababababababababababababababababababababababababababababababababababababab
            abababababababab2|6ababf3ab`5x4kx2b38`b`5b`2e56`7dx`14fe23`9e7`e7`e7`e7`e7`e7`e7`e7`f32x2}~}~x3}~x}~x9tx2tx}
            ~x2}~uvuvuvuvx5dx10t2x4txux13|2x3uvuvuvuvt`34|26`|89`12|214`26|16lx3|dejuvuvuvuvuv|2uvuvuvuvtuv2|j9f4h2td5|2
            j3dex|2`e86`2f2{2d2ete90xd3e`5e43`e94`|2k4|10e32|36`11|e16|31`k10|30k8|k15|32k10|39k15|320e6592|64e21013de11
            43`3|55`9e40d6x2e268dx3e16i10e2`20abababababababababababababababababababababababefg3xf10xdababababababababab
            abababababd2f2e70j10f2x6`8{23d9{2ababababababab3abababababababababababababababababababababababababababababab
            abdb8ababa2bababababd{2ababeabab3ababababababababababa5ba5babababababababa4bab`5ab`b`babab`24d3abed2be7fe3fe
            4fe23h2f2h|4f`3k6|2z|`6e52x4`8h2e50h16f2`8x2i10`6f18e6x3exe2fi10e28f8x2e23f11h2`11xe29`3f3he47fh2f4h2f2h3x13
            `di10`4x2e5fde9i10e5`e41f6h2f2h2f2`9e3fe8fh`2i10`2x4e16de6|3ehfhe50fef3e2f2e5f2efe`24e2dx2e11hf2h2x2ed2hf`10
            e6`2e6`2e6`9e7`e7`b43{d4b9d{2`4b80e35h2fh2fh2xhf`2i10`6e11172`12e23`4e49`4s2048r6400e366`2e106`38b7`12b5`5ef
            e10ye13`e5`e`e2`e2`e108{17`16e363vu|16e64`2e54`7|`32e12z|3f16x7uvx`6f16xt2w2uvuvuvuvuvuvuvuvx2uvx4w3x3`x4tuv
            uvuvx3yty3`xzx2`4e5`e135`2p`x3zx3uvxyxtx2i10x2y3x2a26uxv{w{b26uyvyuvxuvx2e10de45d2e31`3e6`2e6`2e6`2e3`3z2y{|
            z2`|y4|2`10p3|2`2e12`e26`e19`e2`e15`2e14`34e123`5x3`4k45`3|9j53k4|17k2|3`|13`3|`47|45f`130e29`3e49`15fk27`4e
            32k4`9e20je8j`5e38f5`5e30`xe36`4e8xj5`42a40b40e78`2i10`6a36`4b36`4e40`8e52`11xa11`a15`a7`a2`b11`b15`b7`b2`67
            e311`9e22`10e8`24d6`d42`d9`69e6`2e`e44`e2`3e`2e23`xk8e23|2k7e31`8k9`48e19`e2`5k5e22k6`3xe26`5x`64e56`4k2e2k1
            6`2k46ef3`f2`5f4e4`e3`e29`2f3`4fk9`7x9`7e29k2xe29k3`32e8|e28f2`4k5x7`9e54`3x7e22`2k8e19`5k8e18`7x4`12k7`80e7
            3`55a51`13b51`7k6e36f4`8i10`294k31`e42`f2t`2e2`75f3e29k10e`8e22f11k4x5`22e18f4x4`38e21k7`20e23`9hfhe53f15x7`
            4k20i10fe2f2e`9f3he45h3f4h2f2x2px4f`10p`2e25`7i10`6f3e36f5hf8`i10x4eh2e`8e35fx2e`9f2he48h3f9h2e4x4f4xhfi10ex
            ex3`k20`11e18`e25h3f3h2fhf2x6fe2f`62e7`e`e4`e15`e10x`6e47fh3f8`5i10`6f2h2`e8`2e2`2e22`e7`e2`e5`f2eh2fh4`2h2`
            2h3`2e`6h`5e5h2`2f7`3f5`139e53h3f8h2f3hfe4x5i10x2`xfe3`30e48h3f6hfh4f2hf2e2xe`8i10`166e47h3f4`2h4f2hf2x23e4f
            2`34e48h3f8h2fhf2x3e`11i10`6x13`19e43fhfh2f6hfex`6i10`54e27`2f3h2f4hf5`4i10k2x3|e7`185e44h3f9hf2x`100a32b32i
            10k9`12e8`2e`2e8`e2`e24h6`h2`2f2hfehehfx3`9i10`70e8`2e39h3f4`2f2h4fexeh`27ef10e40f6hef4x8f`8ef6h2f3e46f13hf2
            x3ex5`13e73`7x10`246e9`e37hf7`f6hfex5`10i10k19`3x2e30`2f22`hf7hf2hf2`73e7`e2`e38f6`3f`f2`f7ef`8i10`6e6`e2`e3
            2h5`f2`h2fhfe`7i10`310e19f2h2x2`7f2ehe13`e34h2f5`3h2fhfx13i10`86e`15k21|8z4|17`13xe922`102j111`x5`11e196`263
            6e97x2`13e1072p16fe6f15`4010e583`8633e569`7e31`i10`4x2e79`i10`6e30`2f5x`10e48f7x5|4d4x|`10i10`k7`e21`5e19`68
            8a32b32k23x4`101e75`4feh55`7f4d13`64d2xdf`11h2`14e6136`8e1238`42e9`8935d4`d7`d2`e291`15e`29e3`2e`14e4`8e396`
            2308e107`5e13`3e9`7e10`2|f2xp4`4700f46`2f23`9|116`60|246`10|39`2|60h2f3|3h6p8f8|2f7|30f4|61`21|66f3|`122k20`
            12k20`12|87`9k25`135a26b26a26b7`b18a26b26a`a2`2a`2a2`2a4`a8b4`b`b7`b11a26b26a2`a4`2a8`a7`b26a2`a4`a5`a`3a7`b
            26a26b26a26b26a26b26a26b26a26b26a26b28`2a25yb25yb6a25yb25yb6a25yb25yb6a25yb25yb6a25yb25yb6ab`2i50|512f55|4f5
            0|8f|14f|2x5`15f5`f15`1104b10eb20`6b6`213f7`f17`2f7`f2`f5`5d62`33f`112e45`3f7d7`2i10`4e|`320e30f`17e44f4i10`
            5z`464e27df4i10`742e7`e4`e2`e15`e197`2k9f7`41a34b34f7d`4i10`4x2`785k59|k3zk4`76k45|k15`194e4`e27`e2`e`2e`e10
            `e4`e`e`6e`4e`e`e`e3`e2`e`2e`e`e`e`e`e2`e`2e4`e7`e4`e4`e`e10`e17`5e3`e5`e17`52y2`270|44`4|100`12|15`2|15`|15
            `|37`10k13|161`56|29`13|44`4|9`7|2`14|6`154|251{5|728`4|17`3|13`3|119`4|95`6|12`4|`15|12`4|56`8|10`6|40`8|30
            `2|2`78|340`12|14`2|13`3|9`7|46`|7`8|14`4|9`7|9`7|147`|55`37i10`1030e42720`32e4154`6e222`2e5762`14e7473`15e6
            22`2466e542`1506e4939`5e4192`711761p`30p96`128f240`65040r65534`2r65534`2
            """;

    /** What begins an identifier and is no letter, or is one and does not. */
    static final String IDENTIFIER_STARTS = """
            5F 37A E33 EB3 1885-1886 2118 212E 2E2F FC5E-FC63 FDFA-FDFB FE70 FE72 FE74 FE76 FE78 FE7A FE7C FE7E
            FF9E-FF9F
            """;

    /** The same for what an identifier goes on with. */
    static final String IDENTIFIER_PARTS = """
            B7 37A 387 1369-1371 19DA 200C-200D 2118 212E 2E2F 30FB FC5E-FC63 FDFA-FDFB FE70 FE72 FE74 FE76 FE78 FE7A
            FE7C FE7E FF65
            """;

    /** Digits that are not decimal. */
    static final String DIGITS = """
            B2-B3 B9 1369-1371 19DA 2070 2074-2079 2080-2089 2460-2468 2474-247C 2488-2490 24EA 24F5-24FD 24FF 2776-277E
            2780-2788 278A-2792 10A40-10A43 10E60-10E68 11052-1105A 1F100-1F10A
            """;

    /** What stands for a number and is in none of the categories of numbers. */
    static final String NUMBERS = """
            3405 3483 382A 3B4D 4E00 4E03 4E07 4E09 4E24 4E5D 4E8C 4E94 4E96 4EAC 4EBF-4EC0 4EDF 4EE8 4F0D 4F70 4FE9
            5006 5104 5146 5169 516B 516D 5341 5343-5345 534C 53C1-53C4 56DB 58F1 58F9 5E7A 5EFE-5EFF 5F0C-5F0E 5F10
            62D0 62FE 634C 67D2 6D1E 6F06 7396 767E 7695 79ED 8086 842C 8CAE 8CB3 8D30 920E 94A9 9621 9646 964C 9678
            96F6 F96B F973 F978 F9B2 F9D1 F9D3 F9FD 20001 20064 200E2 20121 2092A 20983 2098C 2099C 20AEA 20AFD 20B19
            22390 22998 23B1B 2626D 2F890
            """;
}
