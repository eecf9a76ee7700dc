"""Given names that are common in England and Wales, to find people who are named in published comments.

Written with the names in mind that the Office for National Statistics ranks for births since the 1970s, and with common
names of Muslim, Sikh, Hindu, Chinese, Vietnamese, Turkish, Polish, Romanian, Ukrainian, Irish, Welsh, East and West
African families. Names that are also words need more around them.
`data/given_names.txt` holds more names that are nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_PLAIN = """
Aadam Aahil Aaliyah Aaminah Aanya Aarav Aariz Aaron Abbi Abbie Abby Abdiaziz Abdirahman Abdul Abdullah
Abdulrahman Abebe Abena Abi Abigail Abiola Abosede Adaeze Adam Adaora Adebayo Adeel Adelaide Adele
Adeola Aderonke Adesuwa Adetokunbo Adnan Adrian Adunni Adwoa Afia Afolabi Agatha Agnes Agnieszka Ahmed
Aidan Aidana Aiden Ailsa Aimee Aimée Aine Aisha Aishah Aisling Ajay Akash Akbar Akinyi Akira Akosua Akua
Alan Alana Alannah Alasdair Alastair Albert Alberta Alberto Albie Alec Aled Aleena Aleisha Alejandra
Alejandro Aleksander Aleksandra Alesha Alessandro Alex Alexa Alexander Alexandra Alfia Alfie Alfonso
Alfred Algernon Ali Alice Alicia Alina Alisa Alisha Alison Alistair Aliyah Allan Alphonse Althea Alun
Alva Alwyn Alysia Alyssa Amaan Amadou Amaka Amanda Amandeep Amara Amarachi Amarjit Amaya Ambreen Ambrose
Amelia Amelie Amie Amina Amir Amirah Amit Amparo Amrit Amrita Amy Anais Ananya Anastasia Anastazja Anaya
Andi Andre Andrea Andrei Andrew Andriy Andrzej Andy Aneirin Aneta Angela Angus Anh Aniela Anika Anil
Anisa Anisah Anita Anjali Ann Anna Annabelle Anne Annie Anniken Anouk Anouska Anselm Anthea Anthony
Antoni Antonia Antonina Antonio Anusha Anwen Anya Anzhela Aoibheann Aoife Aphra Aqsa Arabella Araminta
Aran Archer Archibald Archie Aria Ariadne Ariana Arjan Arjun Arkadiusz Arlene Arlo Armaan Arman Arnav
Arnie Arnold Arran Arron Arsalan Artem Arthur Artur Arun Arwen Arya Aryan Asad Asel Asha Ashanti
Ashleigh Ashley Ashok Asif Asma Asmaa Astrid Athena Atif Atticus Audrey Augustina Augustus Aukje Aurelia
Aurelijus Ava Ava-Mae Avery Avneet Avraham Avril Awais Ayaan Ayat Ayelet Ayesha Ayla Ayo Ayodele Ayse
Aysha Ayşe Azeem Aziza Azra Babajide Babatunde Babs Balbir Baldev Baljit Balraj Balwinder Barb Barbara
Barbra Barnaby Barney Barrington Barry Bartek Bartholomew Bartosz Bashir Baz Beata Beatrice Beatrix Beau
Becky Belinda Ben Benedikt Benito Benjamin Benny Bernadette Bernard Bernardo Bernice Bernie Bertha
Bertie Beth Bethan Bethany Betsy Bettina Betty Bev Beverley Bhupinder Biagio Bianca Bibi Bijal Bilal
Bilan Bina Birgit Bisi Bjorn Blaine Blaise Blanka Blodwen Bobbi Bobbie Bobby Bodhi Bodie Bogdan Bogusia
Boguslaw Bohdan Bolanle Boleslaw Boris Bozena Brad Bradley Bram Brandon Branwen Brayden Brenda Brendan
Brian Brianna Bridget Brigid Brigita Brodie Bronagh Bronwyn Bruce Bryan Bryony Busola Cain Caitlin Caleb
Callum Calvin Cameron Camila Camilla Camille Candice Caoimhe Carina Carl Carla Carlo Carlos Carly Carmel
Carmen Carol Carole Caroline Carolyn Carrie Carys Casey Cassandra Cassie Catalina Cathal Catherine Cathy
Catrin Catriona Caz Cecilia Cecily Cedric Celeste Celia Celina Ceri Cerys Chad Chana Chanelle Chantal
Chantelle Charles Charley Charli Charlie Charlotte Charlton Chaya Chaz Chelsea Cherie Cheryl Chiamaka
Chidera Chidi Chika Chima Chinedu Chinwe Chioma Chizoba Chloe Chloe-Ann Chloé Chris Christabel Christian
Christina Christine Christopher Christy Chukwuemeka Cian Ciara Ciaran Cillian Claire Clare Clarence
Clarissa Claude Claudette Claudia Clement Clementine Clifford Clive Clodagh Cody Cole Colette Colin Colm
Conall Connie Connor Conor Constance Cora Cordelia Corey Corinne Cormac Cornelius Cosmin Courtney Craig
Cressida Crispin Cristian Cristina Curtis Cuthbert Cynthia Cyril Cyrus Daan Dafydd Dagmar Daisie
Daisy-May Dalia Daljit Damian Damien Damilola Damon Dana Daniel Danielle Danny Danuta Danylo Daphne
Daragh Darcey Darcie Darcy Daria Darius Dariusz Darragh Darrell Darren Daryl Dashiell Dave David Davina
Davinder Davis Dawid Dayo Daz Dean Deanna Dearbhla Debbie Deborah Debra Debs Declan Deepa Deepak Deirdre
Delia Delilah Della Delphine Delroy Demetrius Demi Denis Denise Dennis Denny Denzel Derek Derrick
Desmond Desta Devi Devon Dexter Diana Diane Diego Digby Dilwyn Dilys Dimitri Dina Dinah Dinesh Dionne
Dmitri Dmytro Dolores Dominic Dominika Dominique Donald Donna Donovan Dora Doreen Dorian Doris Dorota
Dorothea Dorothy Dougie Douglas Dov Dragos Duncan Dwayne Dyfan Dyfrig Dylan Eamon Earnest Ebele Ebony Ed
Eddie Eden Edgar Edie Edmund Edna Edward Edwin Edwina Eesa Efe Effie Efua Eileen Eilidh Eira Eirlys
Ekaterina Elaine Eleanor Eleanora Elena Eli Eliana Elias Elif Elijah Elina Elinor Eliza Elizabeth Ella
Ella-Mae Elle Ellen Ellie Ellie-Mae Elliot Elliott Elodie Eloise Elouise Elsa Elsie Elsie-Mae Elspeth
Elton Eluned Elvira Emanuel Emeka Emil Emilia Emiliano Emilie Emily Emma Emmanuel Emmeline Emmie Emre
Enid Enrico Enrique Enzo Eoin Eric Erica Erik Erin Ernesto Ernie Errol Eryn Eshaal Esme Esmeralda Esmé
Esther Esti Eszter Ethan Ethel Etienne Etta Euan Eugene Eugenia Eunice Eva Evan Evangeline Evelyn Evie
Ewa Ewan Ezekiel Ezinne Ezra Fabian Fabio Fabrizio Fadumo Faisal Faizan Farah Farhan Farida Farouk
Farzana Fatemah Fatima Fatma Fatou Fatoumata Faye Felicity Felix Femke Fenella Ferdinand Fergus Fernando
Ffion Fiachra Fidel Filip Finlay Finley Fintan Fiona Fionnuala Fleur Flora Florence Florin Florrie
Folake Folasade Fran Frances Francesca Francis Francisca Franco Frankie Fraser Fred Freda Freddie
Frederick Freya Freyja Frieda Fumilayo Funmi Gabriel Gabriella Gail Gareth Gary Gaurav Gavin Gavriel Gaz
Ged Gemma Genevieve Geoff Geoffrey George Georgia Georgie Georgina Geraint Gerald Geraldine Germaine
Gerry Gertrude Gethin Ghazala Gianna Gideon Giedre Gilbert Giles Gillian Gina Giorgio Giovanni Gisela
Gita Giulia Gladys Glenda Glenn Glenys Gloria Godfrey Golda Gordon Gosia Gracie Graeme Graham Grainne
Greg Gregory Greta Gretchen Griselda Grzegorz Guillermo Gulsum Gunnar Guntis Gurdeep Gurjit Gurleen
Gurmeet Gurpreet Gustav Gwen Gwendoline Gwendolyn Gwenllian Gwilym Gwyneth Habib Habiba Hadiya Hadiza
Hafsa Haider Hakan Hakon Haleema Hallie Halyna Hamish Hamza Hana Hanna Hannah Harbans Hareem Haris
Harjit Harleen Harleigh Harley Harmeet Harold Haroon Harper Harpreet Harri Harriet Harriett Harris
Harrison Harry Harun Haruna Harvey Hasan Hassan Hassnain Hattie Havin Hayden Haydn Hayley Hector Heidi
Heledd Helen Helena Helga Helle Hendrik Henrietta Henrik Henry Herbert Herman Hermione Hettie Hevin Hiba
Hilary Hilda Hoang Hodan Hodo Hollie Holly Honor Horace Howard Hubert Hugh Hughie Hugo Humaira Humphrey
Humza Huong Hussain Huw Iain Ian Ianthe Ibrahim Ibukun Ida Idris Iestyn Ieva Ifan Ifeanyi Ifeoma
Ignatius Igor Ihor Ikechukwu Ilinca Ilona Imaan Imani Imogen Imran Inaya Inayah Inderjit India Indie
Indira Ines Inga Ingrid Ioan Ioana Iolo Iona Iqra Irena Irene Irfan Irma Irving Iryna Isaac Isabel
Isabella Isabelle Isadora Isaiah Isha Ishaan Isidore Isioma Isla Isla-Rose Ismael Ismail Isobel Israr
Istvan Ivan Ivana Ivor Iwan Iwona Izabela Izzy Jacinta Jacki Jackie Jackson Jacky Jacob Jacqueline
Jacqui Jade Jaden Jagoda Jai Jaime Jake Jakub Jaleel Jamal James Jamie Jamie-Lee Jamila Jan Jane Janet
Janice Janine Jannat Jared Jaroslaw Jarvis Jasbir Jasmin Jasmine Jason Jasper Jaspreet Jasvinder
Jaswinder Javed Javier Jawad Jaxon Jaxson Jaxx Jay Jayden Jaydn Jayesh Jayne Jean Jeanette Jeff Jeffrey
Jelena Jemima Jemma Jenna Jennifer Jenny Jens Jenson Jeremiah Jeremy Jermaine Jeroen Jerome Jerry Jerzy
Jess Jesse Jessica Jethro Jez Jill Jillian Jim Jimmy Jo Joan Joanna Joanne Joao Joaquin Jocelyn Jodie
Jody Joe Joel Joginder Johanna John Johnny Jolanta Jolene Jon Jonah Jonas Jonathan Jonny Jonty Joost
Jordan Jorge Josef Joseph Josephine Josh Joshua Josiah Josie Jovan Jowan Joyce Jozef Juan Juanita Jude
Judith Judy Julia Julian Juliana Julie Juliet Juliette Julius Junaid Juno Justin Justine Justyna
Juwairiyah Kacper Kadeem Kadie Kai Kaiden Kairo Kaitlyn Kaito Kaja Kajal Kaleb Kalvin Kamala Kamil
Kamran Kane Kara Karamjit Karamo Kareem Karen Karim Karin Karina Karl Karla Karolina Kashif Kasia Kasper
Katarzyna Kate Kateryna Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kavita Kay-Leigh Kaya Kayden
Kayla Kayleigh Kaysha Kaz Kazimierz Keane Keegan Keeley Kehinde Keir Keira Keiran Keisha Keith Kelechi
Kelly Kelsey Kelvin Kemi Ken Kenji Kenneth Kenny Kenzie Kerem Keri Kerri Kerry Kevin Kezia Keziah
Khadija Khadijah Khalid Khloe Khushi Kian Kiera Kieran Kim Kimberley Kiran Kirsten Kirsti Kirsty Kit
Kitty Klaudia Koa Kobi Koby Kofi Kojo Konrad Kris Krish Krishna Kristian Kristina Kristy Krystal
Krystyna Krzysztof Kuba Kulwinder Kumar Kunal Kurt Kwabena Kwaku Kwame Kyle Kylie Kyra Lacey Lachlan
Laiba Laila Lainey Lakhbir Lakshmi Lamar Lana Lance Lara Larissa Lars Larysa Lashawn Laszlo Lateefah
Latisha Latoya Latoyah Laura Lauren Laurence Laurie Lavinia Lawrence Layla Leah Leah-Rose Leanna Leanne
Lech Lee Leena Leigh-Ann Leighton Leila Leilani Len Lena Lenny Lenora Leo Leon Leona Leonard Leonardo
Leonie Leopold Leroy Lesley Leslie Lester Leszek Leticia Letitia Levi Lewis Lexi Lexie Leyla Liam Liana
Libby Lila Lilah Lilia Lilian Liliana Lillian Lillie Lilly Lily-Mae Lina Linda Lindsay Lindsey Linh
Linus Lionel Lisa Liudmila Liv Livia Liz Liza Lizzie Llewellyn Llinos Lloyd Llyr Lois Lola Lorcan
Lorenzo Loretta Lorna Lorraine Lotte Lottie Louis Louisa Louise Lowri Loz Luc Luca Lucas Lucia Lucian
Luciana Lucie Lucille Lucinda Lucja Lucy Ludmila Luella Luis Luka Lukas Lukasz Luke Luther Lwazi Lydia
Lyla Lynda Lyndon Lynette Lynn Lynne Lynsey Lyra Lysander Maarten Mabel Mabli Macey Maciej Mackenzie
Maddie Maddison Madeleine Madiha Madison Mae Maeve Magda Magdalena Maggie Maha Mahira Mahmoud Mahnoor
Maia Mair Maira Mairead Maisie Maisy Maja Malachi Malaika Malcolm Malgorzata Malik Malka Mamadou Mandeep
Mandy Manisha Manjit Manny Manoj Manpreet Manuel Marc Marcel Marcela Marcella Marcin Marco Marcus Marek
Margaret Margot Marguerite Maria Mariam Mariama Marian Mariana Marianne Marie Marilyn Marina Mario
Marion Marisa Marissa Marius Marjorie Marjory Marlene Marley Marlon Marquis Marsha Marta Martha Martin
Martina Martyn Marvin Mary Maryam Mason Mateusz Mathew Mathilda Matilda Matt Matteo Matthew Matthias
Maud Maureen Maurice Mavis Maxim Maximilian Maximus Maxine Maxwell Maya Maz Mbali Meena Meera Megan
Mehdi Mehmet Mehreen Mehwish Mei Meirion Mel Melanie Melinda Melissa Melvin Mena Menachem Mercy Meredith
Merryn Mette Mia Micah Michael Michaela Michal Michelle Mick Mickey Micky Miguel Mihai Mikayla Mike
Mikey Mikolaj Mila Milan Mildred Milena Millie Milo Milosz Mimi Mina Minerva Minh Minnie Mira Miranda
Miriam Miroslav Mirza Mischa Mitchell Mo Modupe Mohamed Mohammad Mohammed Mohan Mohinder Mohsin Moira
Mollie Molly Mona Monica Monika Montgomery Morag Mordechai Morgan Morwenna Moses Moshe Moussa Muhammad
Muhammed Muiris Mukesh Mumtaz Muna Mungo Munira Murad Murat Muriel Musa Mustafa Mya Mykola Myla Myles
Mylo Myra Myrtle Nabeel Nabila Nadeem Nadia Nadine Nadiya Nadiyah Naeem Nafisa Nagina Naila Nan Nana
Nancy Naomi Narinder Nasir Nasra Nasreen Nat Natalia Natalie Nataliia Natalya Natasha Nathalie Nathan
Nathaniel Navdeep Navneet Nazia Nazma Ned Neelam Neha Neil Nell Nellie Nerys Nevaeh Neville Ngozi Nguyen
Nia Niall Niamh Nicholas Nicki Nicky Nico Nicola Nicole Niels Nieve Nigel Nigella Nighat Nikhil Nikita
Nikki Nikola Nikolai Nina Nisha Nitin Nkechi Nkem Nnamdi Nneka Noah Noel Noelle Noor Nora Noreen Norma
Norman Nosheen Nuala Nusrat Obi Obinna Octavia Odette Odhran Oisin Oksana Olamide Olanrewaju Oleh
Oleksandr Oleksiy Olena Olga Oliver Olivia Ollie Olu Oluwadamilola Oluwaseun Oluwatobi Olwen Omar
Omolara Onyeka Oona Oonagh Ophelia Oriana Orla Orlando Osagie Oscar Osian Oskar Osman Oswald Otis
Ottilie Otto Ottoline Owen Pablo Padma Padraig Paige Paloma Pamela Pandora Paola Paramjit Parminder
Parveen Pascal Pat Patricia Patrick Patryk Patsy Paul Paula Pauline Pavel Pawel Payton Pedro Peggy
Penelope Percy Peregrine Perry Persephone Pete Peter Petra Petronella Petunia Phil Philip Philippa
Phillip Philomena Phoebe Phuong Phyllis Pia Pierre Pieter Piotr Pippa Polly Pooja Poonam Portia Prabhjot
Prakash Pranav Preeti Priscilla Prisha Priya Priyanka Prudence Pryce Przemek Przemyslaw Queenie Quentin
Quynh Rabia Rachael Rachel Radek Radha Radoslaw Raheem Rahul Raisa Raj Rajan Rajesh Rajinder Rakesh
Ralph Ramesh Ramon Ramona Rana Randolph Rani Ranjit Raphael Raquel Rasa Rasheed Rashid Raul Raven Ravi
Raya Rayan Raymond Razia Razvan Reagan Rebecca Rebekah Reece Reggie Reginald Rehan Rekha Remi Rena
Renata Rene Renee Reuben Rex Reyansh Rhea Rhian Rhiannon Rhoda Rhodri Rhona Rhonda Rhydian Rhys Rian
Riaz Ricardo Richard Ricky Rihanna Riley Rio Rishi Rita Ritu Rivka Riya Rizwan Rob Robbie Robert Roberta
Roberto Robin Robina Robyn Rocco Rochelle Roderick Rodney Rodrigo Rogan Roger Rohan Rohit Roisin Roland
Rolf Roman Romeo Romilly Romy Ron Rona Ronald Ronan Ronnie Rory Rosa Rosalie Rosalind Rosamund Rosanna
Roseanne Rosemary Roshan Roshni Rosie Rosina Ross Rowena Roxanne Roy Roza Ruairi Ruben Rubie Rubina Rudi
Rudolf Rudy Rufus Rui Rukhsana Rumaysa Rupert Rupinder Ruqayyah Ruslan Russell Ruth Ryan Ryder Ryszard
Réka Saad Sabah Sabina Sabrina Sacha Sadia Sadie Saeed Safa Saffron Safiya Sahil Sahra Saif Saima Saira
Sajid Sakura Salim Sally Salma Salman Salvador Sam Saman Samantha Sami Samir Samina Samira Sammy Samson Samuel
Sana Sandeep Sandra Sangeeta Sania Sanjay Sanne Santiago Santino Saoirse Sapna Saqib Sara Sarah Sarbjit
Sarina Sarita Sariyah Sasha Saskia Satnam Saul Savannah Sawsan Sbu Scarlet Scarlett Scott Seamus Sean
Seb Sebastian Seema Segun Selin Selina Seren Serena Sergio Serhiy Seth Shabana Shabbir Shabnam Shafiq
Shagufta Shaheen Shahid Shahida Shahzad Shakeel Shakil Shakira Shamim Shan Shane Shanelle Shanice
Shaniqua Shannon Shanon Shanti Shari Sharmila Sharon Shaun Shauna Shay Shaz Shazad Shazia Sheena Shehnaz
Shehzad Sheila Shelby Shelley Sheridan Sherri Sherry Sheryl Shilpa Shinead Shirin Shirley Shiv Shivani
Shmuel Shona Shoshana Shreya Shukri Sian Sibusiso Sid Siddharth Sidney Sienna Signe Sigrid Sile Simisola
Simon Simona Simone Simran Sinead Siobhan Sioned Siraj Sita Siti Slawomir Smita Sneha Sofia Sofie Sohaib
Sohail Solomon Solveig Somto Sonal Sonia Sophia Sophie Sophy Soraya Stacey Stacy Stanislav Stanislaw
Stanley Stefan Stefania Steffan Stella Stephanie Stephen Steve Steven Stevie Stewart Stuart Subhan
Subhash Sudha Sue Sufyan Suhana Sukhdeep Sukhi Sukhjit Sukhwinder Suki Suleiman Sultan Sumaira Sumaiya
Sumaya Sumit Summer-Rose Sunil Sunita Suraj Suresh Surinder Susan Sushma Susie Suz Suzanne Suzi Suzie
Sven Svetlana Svitlana Swati Sybil Syed Sylvia Sylwia Szilvia Szymon Tabitha Tadeusz Tadhg Tahir Tahira
Taiwo Talal Talha Talia Tam Tamar Tamara Tammy Tamsin Tania Tanisha Tanvi Tanya Tara Taras Tariku Tariq
Tasnim Tate Tatiana Tayla Tayyab Tayyaba Teddie Teddy Tegan Tejinder Temi Temitope Tendai Teresa Terri
Terry Tess Tessa Tetiana Thandiwe Thanh Thea Thelma Theo Theodora Theodore Theresa Thiago Thierry Thomas
Thora Tia Tiana Tiffany Tilly Tim Timmy Timothy Tina Tirion Titilayo Tobey Tobi Tobiah Tobias Toby
Tochukwu Tom Tomas Tomasz Tommie Tommy Toni Tony Torben Tova Toyah Toyin Tracey Tracy Travis Tremaine
Tremayne Trevor Trinh Trish Trisha Tristan Trudy Tuan Tunde Tyler Tyrell Tyrese Tyrone Uche Uchenna Ugo
Ulla Umair Umar Una Ursula Usha Usman Uzair Uzma Uzoma Valdas Valentina Valerie Vanessa Varun Vasile
Vasyl Vaughan Venkat Vera Verity Veronica Vicki Vicky Victoria Vijay Vikas Vikram Viktor Viktoria
Viktoriia Vincent Vinnie Vinny Vinod Viola Viorel Vishal Vivaan Vivek Vivian Vivienne Vlad Volodymyr
Waheed Waleed Walter Wanjiru Waqar Wasim Wayne Wendy Weronika Wesley Wiktoria Wilf Wilfred Wilhelmina
Willem William Winifred Winnie Winston Wioletta Wojciech Xander Xavier Xiang Xiu Yaa Yaakov Yael Yahya
Yann Yaroslav Yaseen Yash Yasir Yasmin Yasmine Yaw Yehuda Yetunde Yevhen Yewande Yiannis Yinka Yogesh
Yolanda Yosef Yousef Yuki Yulia Yuliya Yuna Yuri Yusif Yusra Yusuf Yuvraj Yvaine Yvette Yvonne Zac Zach
Zachariah Zachary Zachery Zack Zahid Zahra Zaid Zain Zaina Zainab Zak Zakariya Zara Zawadi Zayaan Zayd
Zayn Zaynab Zdzislaw Zeenat Zeeshan Zelda Zena Zeynep Zhen Zhi Zidane Ziggy Zipporah Ziva Zivile Zlata
Zoe Zoey Zofia Zohra Zoryana Zoya Zsófia Zubair Zuleikha Zunaira Zuri Zuzana Zuzanna Zygmunt
Aadhya Agron Akwasi Amani Andreea Ange Angharad Anushka Arta Asiya Ayman Ayomide Azad Baran Basia
Besnik Blerim Bláithín Bogdana Bushra Caoilfhionn Chukwudi Dazza Deb Delphie Dilan Diya Drita Eshan
Farai Farhad Fiadh Gazza Gill Golnaz Haaris Hania Haruto Hatice Hiwot Hywel Ifrah Ionut Jasleen Jaz
Jhon Jisoo Jomar Jonno Jools Kamau Kavya Kaysan Kazia Kemal Kobe Lerato Liban Lozza Lyn Mags Marisol
Marnie Minjun Moll Muireann Myfanwy Nats Navid Navjot Nikodem Nusaybah Nyasha Onyinye Otieno Parisa
Petro Rafe Rafferty Rajvinder Ralphie Rayaan Reza Robbo Rojin Roksolana Rutendo Saanvi Selam Shilan
Sipho Siriporn Somchai Steph Tafadzwa Tash Tatenda Tewodros Thuy Tobie Toluwani Trang Valbona Vihaan
Viv Wren Yonas Zayden Zosia
Abe Bea Bex Bob Cal Clem Dai Fay Fin Gia Ike Ira Jed Jem Kal Kev Kez Lea Lex Lia Lou Mal Meg Neal Nev Nye Pam Peg Rae
Ria Rick Rox Syd Tad Todd Tod Troy Wes Wyn Xan Yas
Alhassan Aubree Balvinder Bozenka Caiden Caspian Cassius Cayden Cosmo Delyth Dorotka Eleri Elin Elzbieta
Everleigh Fardowsa Geeta Grazyna Guled Gwyn Halina Hamdi Harvinder Hibo Ieuan Inigo Ireneusz Jadwiga
Jagdeep Jaiden Jatinder Jaya Jolyon Kamla Kelly-Ann Kinsley Kyron Lata Mairwen Malakai Manju Mared
Marzena Menna Mohamoud Morfydd Naima Neeta Nirmala Ottis Piers Pushpa Reena Remy Sakinah Savita Siwan
Skyla Skylar Tarquin Ubah Vimala Warsan Zamzam Zbigniew
Anatoliy Anwar Bassel Beryl Bethanie Bettany Clemency Dalal Dante Devonte Dimitris Donte Eleni Fadi
Finnian Gaynor Ghassan Giorgos Glynis Hadi Jen Jessie Joanie Joey Katerina Kath Kenroy Khaled Kostas
Lyudmila Marichka Marwan Merlene Milly Nettie Niki Nikos Nizar Nour Noura Ostap Panagiotis Rami Rania
Reem Rowen Ruairidh Ruaridh Sherrie Siân Stavros Struan Suad Suzy Tarek Theodoros Tilda Torin Tyreke
Vasiliki Vitaliy Wael Wafaa Walid Winsome Yasser Zeina Zhanna Ziad
""".split()

_WORDS = """
Ash Del Don Flo Gem Les Lil Reg Sol Tel Ty Vi Vic Win
Adonis Alexa Alma Ama Amber Amity April Ari Art Asher Ashton Aspen August Aurora Autumn Bailey Basil Bay Bear Beau
Bella Belle Bill Blake Blessing Bonnie Brook Brooke Byron Carter Chance Charity Chase Chester Christian Clay Cleo
Cliff Cole Cora Coral Crystal Daisy Dale Danish Dawn Dean Devon Dolly Drew Earl Ebony Eden Edith Ellis Elliston
Ernest Eve Faith Fern Finn Fletcher Flora Ford Frank Gale Gene Ginger Glen Grace Grant Gus Guy Hal Hazel Heather
Honor Hope Hunter Iman India Iris Israel Ivy Jack Jan Jasper Jet Joy June Juno Kay Kit Laurel Leigh Li
Lily Logan Ludo Luna Magnus Mark Max May Mel Melody Mercedes Mercy Miles Nacho Nan Nana Nelson Nick Noor Norm Olive
Orion Paris Parker Pat Patience Pearl Penny Perry Phoenix Piper Poppy Prem Preston Primrose Prudence
Quinn Ray Rex Rich River Robin Rocky Roman Romeo Rose Rowan Royal Ruby Rusty Saffron Sage Sandy Savannah
Sidney Sky Skye Sonny Spencer Stan Storm Summer Sunny Tam Tate Taylor Ted Tray Tudor Uma Val Victor Victoria
Violet Wade Ward Will Willow Wing Winter Woody Ying Zen
""".split()


def fold(word: str) -> str:
    """Return a word without its accents, which people leave out or put elsewhere: "Siobhan", "Łukasz" as "Lukasz"."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word)
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_NO_ACCENT)


_NO_ACCENT = str.maketrans("łŁıøØđĐ", "lLioOdD")
NAMES_FILE = Path(__file__).parents[2] / "data" / "given_names.txt"
_MORE = [line for line in NAMES_FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]

_PLACES = {"Africa", "America", "German"}
NAMES = frozenset(map(fold, [*_PLAIN, *" ".join(_MORE).split()])) - frozenset(_WORDS) - _PLACES
"""Names that are hardly ever anything else when they are written with a capital. They have no accents."""

WORD_NAMES = frozenset(_WORDS)
"""Names that are also words, months or places."""

HARDLY_WORDS = frozenset(
    "Alma Ashton Bailey Beau Bella Bill Blake Bonnie Brooke Carter Casey Cole Cora Daisy Dean Drew Edith Ellis "
    "Ernest Fern Finn Flora Frank Gene Hazel Heather Ivy Jack Jade Jasper Lara Leigh Leila Lena Lily Logan Luna "
    "Mark Mel Melody Milo Ned Nick Olive Parker Penny Perry Piper Poppy Robin Rosa Rowan Ruby Sally Sidney Skye "
    "Sonny Spencer Stan Taylor Ted Victoria Violet Willow Winnie".split()
)
"""Names that are also words, but hardly with a capital in the middle of a sentence."""

MOSTLY_NAMES = frozenset(
    "Ari Ash Asher Del Don Flo Gem Les Lil Reg Sol Tel Ty Vi Vic Win Gus Hal Ludo Byron Chase Clay Cliff Cole Coral "
    "Ebony Fletcher Guy Hunter Juno Li Noor Norm Orion "
    "Prudence Rich "
    "River "
    "Rocky Romeo Sandy Savannah Sunny Tam Ying Pat "
    "Ama Amber Aurora Bear Belle Blessing Cleo Crystal Dawn Dolly Eve Faith Gene Ginger Glen Grace Honor Hope Iman "
    "Iris "
    "Joy Kay Kit Laurel Magnus Max Mercy Patience Pearl Phoenix Prem Primrose Quinn Ray Rex Rose Saffron Sage "
    "Scarlet "
    "Storm Tate Uma Val Verity Victor Wade Will Woody Zen".split()
)
"""Names that are also words: inside a sentence, words with a capital only after "in", "the" and the like."""

MADE_NAMES = re.compile(
    r"(?:Kul|Gur|Har|Man|Jas|Bal|Sukh|Raj|Par|Dal|Ran|Nav|Am|Sat|Kar|Jag|Dil|Lakh|Taj|Kir|Hard|Prab|Bhup|Rup|Tej|"
    r"Jat|Sur|Kam|Nar)"
    r"(?:dip|deep|jit|jeet|preet|prit|pal|vinder|winder|inder|want|meet|leen|bir|veer|noor|mohan|jot|raj)"
    r"|Oluwa[a-z]{3,}|Olu[bdfkmst][a-z]{3,}|Ade[bdgjkmnorswy][a-z]{2,}|Ayo[bdkmt][a-z]{2,}|Temi[dlnt][a-z]{2,}|"
    r"Ife[dlmo][a-z]{2,}"
    r"|Chukwu[a-z]*|[A-Z][a-z]{1,8}chukwu|Chi(?:ma|di|ne|no|ka|so|za|bu|nwe|gozi|oma|amaka)[a-z]*|Nwa[a-z]{3,}"
    r"|Abd(?:ul|ur|el|al|us|ir|iq)[a-z-]*|[A-Z][a-z]{2,7}(?:slav|slaw|slava|slawa|mira|ullah|uddin|eddine|minder)"
)
"""Given names that are put together from parts that are in no word: Punjabi, Yoruba, Igbo, Arabic and Slavic ones."""

TIMES = frozenset({"April", "May", "June", "August", "Summer", "Autumn", "Winter", "Christmas", "Easter"})
"""Names that are times of the year after "from" and "by"."""

SURNAMES = frozenset(
    """
    Adams Adeyemi Ahmed Akhtar Ali Allen Anderson Andrews Armstrong Asante Atkinson Bailey Balogun Banerjee Barnes Bates
    Begum Bennett Bhatti Boateng Booth Bradley Brennan Brooks Brown Burton Butler Byrne Campbell Carr Chapman Chaudhry
    Chaudhary Choudhury Clarke Clayton Collins Cooke Cooper Cunningham Davey Davies Davis Dawson Desai Dhillon Dixon
    Doyle Edwards Elliott Ellis Evans Fernandes Fernandez Ferreira Fisher Fitzgerald Fletcher Foster Garcia Gardner
    Gibson Gill Gonzalez Goodwin Gordon Graham Griffiths Gupta Hamilton Harding Harris Harrison Hartley Harvey Hawkins
    Henderson Holmes Hopkins Howarth Hudson Hughes Hussain Ivanova Iqbal Jackson Jenkins Johnson Johnston Jones
    Joshi Kaur Kelly Kennedy Khan Khatun Knowles Kovacs Kowalczyk Kowalski Kowalska Kumar Lawson Lewandowski Lopez
    MacDonald McCarthy McDonald McKenzie Mahmood Malik Marsden Martin Matthews Mehta Mensah Miah Mistry Mitchell
    Mohamed Moore Morgan Morris Morrison Murphy Murray Mwangi Ndlovu Nguyen Nowak Nwosu O'Brien O'Connor O'Neill
    O'Reilly O'Sullivan Obi Okafor Okeke Okoro Okonkwo Oliveira Osei Owusu Oyelaran Palmer Parkin Patel Patterson
    Pereira Perkins Peters Pham
    Phillips Popescu Popa Powell Qureshi Rahman Reynolds Richards Richardson Roberts Robertson Robinson
    Rodriguez Rogers Russell Ryan Sandhu Santos Saunders Schofield Shah Sharma Sheikh Sharp Shaw Siddiqui Silva Simmons
    Simpson Singh Slater Smith Stephens Stephenson Stevens Stevenson Stewart Sutton Szabo Taylor Tomlinson Tran Turner
    Uddin Wallace Walsh Walters Watkins Watson Whittaker Whittle Wilkinson Williams Williamson Wilson Wisniewski Wojcik
    Wright Yusuf Zaman Zielinski
    """.split()
)
"""Surnames that are common in England: a word that nobody knows is a given name before one of them."""
