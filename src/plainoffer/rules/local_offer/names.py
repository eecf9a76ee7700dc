"""Given names that are common in England and Wales, to find people who are named in published comments.

Written from the names that the Office for National Statistics ranks for births since the 1970s, with common names of
Muslim, Sikh, Hindu, Polish, Romanian and West African families. Names that are also ordinary words need more around them.
"""

from __future__ import annotations

_PLAIN = """
Aaliyah Aaron Abbie Abby Abdul Abdullah Abigail Adam Adele Adeel Adrian Agnieszka Ahmed Aidan Aiden Aisha Aishah Alan Alana
Albert Alejandro Alex Alexa Alexander Alexandra Alfie Ali Alice Alicia Alison Alistair Aliyah Allan Amanda Amelia Amelie Amina
Amir Amy Ananya Andrea Andrei Andrew Andy Angela Angus Anika Anisa Anita Anjali Ann Anna Annabelle Anne Annie Anthony Antonia
Anya Archie Aria Ariana Arjun Arlo Arthur Arun Ashleigh Ashley Asif Asma Ava Avery Ayaan Ayesha Barbara Bartosz Beatrice
Becky Ben Benjamin Bernadette Beth Bethany Betty Bilal Bobby Bradley Brandon Brenda Brian Brianna Bridget Bronwyn Bruce
Caitlin Callum Cameron Camilla Carl Carly Carol Caroline Catherine Cathy Celia Charles Charlie Charlotte Chelsea Cheryl Chloe
Chris Christian Christina Christine Christopher Ciara Claire Clare Claudia Colin Connie Connor Corey Courtney Craig Cristina
Curtis Cynthia Daniel Danielle Darcey Darcy Darren Dave David Dawid Debbie Deborah Declan Denise Dennis Derek Diana Diane
Dominic Donna Dorota Dorothy Duncan Dylan Ebony Eddie Edward Edwin Eileen Elaine Eleanor Elena Eliza Elizabeth Ella Elle
Ellen Ellie Elliot Elliott Eloise Elsie Emilia Emily Emma Emmanuel Erin Esme Ethan Eva Evan Evelyn Evie Ewa Fatima Fatoumata
Felix Fiona Florence Frances Francesca Francis Freddie Frederick Freya Gabriel Gabriella Gareth Gary Gavin Gemma Geoff
Geoffrey George Georgia Georgina Gerald Geraldine Gillian Glenn Gordon Graham Greg Gregory Gurpreet Gwen Habiba Hamza Hana
Hanna Hannah Harjit Harpreet Harriet Harris Harrison Harry Harvey Hasan Hassan Hayley Heather Heidi Helen Helena Henry Hilary
Holly Hugh Hugo Humaira Hussain Ian Ibrahim Imogen Imran Ines Ioana Irene Isaac Isabel Isabella Isabelle Isla Isobel Ivan
Jackie Jackson Jacob Jacqueline Jade Jaden Jake Jakub Jamal James Jamie Jan Jane Janet Janice Jasmin Jasmine Jason Jasper
Jaswinder Jay Jayden Jaydn Jean Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jess Jessica Jill Jim Jo Joan Joanna Joanne Jodie Joe
Joel John Johnny Jon Jonathan Jordan Joseph Josephine Josh Joshua Joyce Juan Jude Judith Julia Julian Julie Justin Kacper
Kai Kaitlyn Karen Karl Kasia Kate Katherine Kathleen Kathryn Katie Katy Kaya Kayla Kayleigh Keeley Keira Keith Kelly Kelsey Ken
Kenneth Kerry Kevin Khadija Khalid Kian Kieran Kiera Kiran Kirsten Kirsty Kofi Krzysztof Kumar Kwame Kyle Lara Laura Lauren
Layla Leah Leanne Lee Leena Leila Lena Leo Leon Leona Leslie Lewis Lexi Liam Linda Lindsay Lisa Liz Lola Lorraine Louis
Louisa Louise Luca Lucas Lucy Luka Lukas Luke Lydia Lynn Lynne Lynsey Mackenzie Madison Magda Mahmoud Maisie Malcolm Malik
Marcus Margaret Maria Mariam Marian Marie Marilyn Mario Martha Martin Martyn Mary Maryam Mason Mateusz Matilda Matt Matthew
Maureen Maya Megan Mehmet Mei Melanie Melissa Mia Michael Michaela Michal Michelle Mick Miguel Mihai Mike Mila Millie Miriam Mo
Mohamed Mohammad Mohammed Molly Monica Morgan Moses Muhammad Mustafa Myles Nadia Nadine Naomi Natalia Natalie Natasha Nathan
Nathaniel Neha Neil Niamh Nicholas Nicky Nicola Nicole Nigel Nikhil Nikita Nina Nisha Noah Noor Nora Oliver Olivia Ollie
Oluwaseun Omar Oscar Osman Owen Paige Pamela Patricia Patrick Paul Paula Pauline Peggy Penelope Peter Phil Philip Phillip
Phoebe Pia Piotr Polly Priya Przemek Rachael Rachel Rahul Raj Rajesh Ralph Ravi Raymond Razia Rebecca Reece Reuben Rhiannon
Rhys Ricardo Richard Ricky Riley Rita Ritu Rob Robert Roberta Robin Rodney Roger Rohan Roman Ronan Ronnie Rory Rosalind
Rosemary Rosie Ross Roxanne Roy Rukhsana Rupert Russell Ruth Ryan Sabrina Sadia Saeed Safiya Saima Sally Salma Sam Samantha
Samir Samira Samuel Sandra Sanjay Sara Sarah Sasha Saskia Scarlett Scott Sean Sebastian Selina Sergio Shabana Shahid
Shannon Sharon Shaun Shazia Sheila Shelley Shirley Shreya Sian Simon Simone Simran Sofia Sonia Sophia Sophie Stacey Stanley
Stella Stephanie Stephen Steve Steven Stuart Sue Sukhdeep Suleiman Sunil Suresh Susan Susie Suzanne Sylvia Tamara Tamsin Tanya
Tara Tariq Teddy Teresa Terry Thea Theo Theodore Theresa Thomas Tia Tiffany Tim Timothy Tina Toby Tom Tomasz Tommy Toni Tony
Tracey Tracy Trevor Tristan Tyler Uzma Valerie Vanessa Vera Veronica Vicky Victoria Vijay Vikram Vincent Vivian Wendy
William Yasmin Yasmine Yusuf Yvonne Zac Zach Zachary Zahra Zainab Zak Zara Zoe Zofia Zuzanna Olena Oksana Dmytro Mykola
Abbi Abi Adnan Aimee Aimée Ajay Akash Akira Alannah Alastair Aleena Aleksander Aleksandra Alesha Alina Alisha Alisa Alva
Amaan Amaya Amara Amelie Amie Amirah Amit Amrit Anais Andre Anil Anisah Aoife Aqsa Arabella Aran Archer Arlene
Arran Arron Arya Aryan Asad Astrid Atif Atticus Aurelia Ayla Ayo Ayodele Azra Barnaby Barry Barney Beata Beau
Bertie Bethan Bev Beverley Blanka Bodhi Brad Bryan Bryony Cain Caleb Camille Carla Carmel Carmen Carrie Casey Cassandra
Cassie Cecilia Cerys Chad Chantelle Chidi Chinedu Chloé Ciaran Cillian Claude Clive Cody Cole Conor Cora Cordelia Cyrus
Daisie Damian Damien Dana Daphne Darius Darrell Davina Davis Dean Deepa Deepak Delilah Demi Desmond Devon Diego Dilys
Dimitri Dinesh Dolores Dora Doreen Doris Douglas Dougie Ebele Ed Eden Edie Edna Efe Eileen Eilidh Elena Eli
Elias Elijah Elina Eliza Ella-Mae Elouise Elodie Elsa Elton Emeka Emil Emilie Emmeline Enid Eoin Eric Erica Ernie
Esther Ethel Etta Eugene Euan Ewan Ezra Faisal Faizan Farah Farhan Farida Faye Fergus Filip Finlay Finley Fleur
Flora Florrie Fran Fraser Fred Freda Gail Ged Gethin Giles Gina Gladys Glenda Gloria Gracie Greta Gwendolyn Habib
Hadiya Haider Hallie Hamish Harleen Harley Harper Harri Harriett Harun Haris Haroon Hassnain Hattie Havin Haydn Hayden Hector
Henrietta Hermione Hettie Hilda Hollie Honor Horace Howard Hubert Humza Ida Idris Iestyn Ifan Ifeoma Iman Inaya India
Indie Inga Ioan Irena Irfan Isha Ishaan Isla-Rose Ismail Israr Ivana Ivor Iwona Iqra Iain Jackson Jacqui Jai
Jamila Jan Janice Jannat Jared Javed Jayne Jemima Jemma Jens Jenson Jermaine Jerome Jocelyn Jody Jolene Jonah Jonas
Jonty Jorge Josef Josie Jowan Joyce Judy Juliet Juliette Juno Kadie Kajal Kaleb Kalvin Kamil Kamran Kane Kara
Kareem Karim Karina Karolina Kasper Kathy Kavita Kay-Leigh Kayden Kaysha Keane Keegan Keiran Keir Kelvin Kenzie Keri Khloe
Kimberley Kim Kit Kitty Kobi Koby Konrad Kris Krish Krishna Kristian Kristina Kristy Krystal Kulwinder Kylie Kyra Lacey
Laila Laiba Lana Lance Lateefah Latisha Laurence Laurie Lawrence Leanna Leigh-Ann Len Leonard Leonie Leonardo Leroy Lesley Levi
Lexie Leyla Liana Libby Lila Lilah Lilian Lillian Lilia Lillie Lilly Lily-Mae Linus Livia Lois Lorna Lottie Luc
Lucia Lucian Luciana Lucie Lucinda Luella Lynda Lyra Mabel Mabli Macey Maddie Maddison Madeleine Madiha Mae Maeve Maggie
Maha Maia Mair Maisy Maja Malachi Malaika Mandy Manisha Manny Manoj Marc Marcel Marcela Marco Marek Margot Mariana
Marianne Marina Marion Marissa Marjorie Marley Marlon Marta Mathew Mathilda Matteo Maud Mavis Maxim Maximilian Maxine Maxwell Meena
Meera Mehdi Mel Melissa Mena Mercy Merryn Micah Mikayla Mikolaj Milan Milena Milo Mimi Mina Minnie Mira Mirza
Mitchell Mohsin Moira Mollie Mona Monika Morag Moshe Muhammed Mumtaz Muna Munira Murad Musa Mya Myra Nabeel Nadeem
Naeem Nafisa Naila Nan Nana Nancy Nasir Nasreen Nat Natalya Nathalie Nazia Ned Neelam Nell Nellie Nevaeh Ngozi
Nia Nico Nieve Nikki Nikolai Noel Noelle Nigella Nikola Norma Norman Nusrat Obi Ollie Olu Olwen Oona Oriana
Orla Orlando Oskar Otis Otto Padraig Pat Pavel Patryk Perry Petra Philippa Pippa Poonam Prakash Pranav Preeti Prisha
Prudence Queenie Rabia Radoslaw Raheem Raisa Ramesh Rana Rani Raphael Rashid Raven Rayan Reagan Rebekah Reggie Reginald Rehan
Remi Rena Renata Rene Renee Rex Reyansh Rhea Rhian Rhona Rhonda Rian Riaz Rihanna Rio Rishi Riya Robbie
Roberto Robyn Rochelle Rogan Roisin Roland Rolf Romeo Romilly Romy Rona Ronald Rosa Rosanna Roseanne Rosalie Roshni Rowena
Roza Rubie Ruben Rudi Rufus Rui Ruqayyah Ryder Saad Sacha Sadie Saffron Saif Sahil Sajid Salim Saman Sami
Sammy Sana Sandeep Sania Santiago Saoirse Saqib Sarina Sariyah Saul Savannah Scarlet Seb Seema Serena Seren Seth Shabnam
Shahida Shaheen Shahzad Shakira Shakil Shan Shane Shanice Shanon Shari Shauna Shay Sheena Shelby Sherry Sheryl Shirin Shiv
Shivani Shona Sid Siddharth Sidney Sienna Simona Sinead Siobhan Siraj Sofie Sohail Solomon Sophy Soraya Stacy Stanislaw Stefan
Stefania Stevie Stewart Subhan Suhana Sultan Sumaiya Suki Summer-Rose Sumaya Sunita Suzie Svetlana Syed Szymon Tabitha Tahir Taiwo
Talia Talha Tam Tamar Tammy Tania Tasnim Tate Tatiana Tayla Tayyab Temi Tess Tessa Thelma Theodora Thiago Tiana
Tilly Tobias Toyin Travis Trish Trisha Trudy Tyrone Ugo Umair Umar Una Ursula Usman Valentina Vaughan Verity Viktor
Viktoria Viola Vinnie Vivek Vivienne Vlad Waheed Walter Waqar Wayne Wesley Wilf Wilfred Winifred Winston Wojciech Xander Xavier
Yahya Yaseen Yash Yewande Yolanda Yousef Yuri Yusra Yvette Yuvraj Zachariah Zack Zaid Zain Zaina Zaynab Zeeshan Zelda
Zena Ziggy Ziva Zoey Zohra Zubair Zuri Zygmunt
""".split()

_WORDS = """
Alma Amber Beau Devon Eden Honor India Kit Mercy Nan Nana Perry Prudence Savannah Tam Tate Juno Pat Mel Jan Cole Flora Cora Amity April Art Asher August Aurora Autumn Bailey Bay Bear Bella Belle Bill Blake Blessing Bonnie Brook Brooke
Carter Chance Charity Chase Clay Cliff Cole Coral Crystal Daisy Dale Dawn Dean Drew Earl Eden Edith Elliston
Ernest Eve Faith Fern Finn Flora Ford Frank Gale Gene Ginger Glen Grace Grant Guy Hazel Hope Hunter Iris Ivy Jack Jasper Jet
Joy June Kay Kit Laurel Leigh Lily Logan Mark Max May Melody Mercy Miles Mercedes Nick Norm Olive Paris Parker Patience
Pearl Penny Piper Poppy Ray Rich River Robin Rocky Rose Rowan Ruby Rusty Sage Sandy Sidney Skye Sky Sonny Spencer Stan Storm
Summer Sunny Taylor Ted Tray Val Victor Violet Wade Ward Will Willow Winter Woody Zen
""".split()

NAMES = frozenset(_PLAIN) - frozenset(_WORDS)
"""Names that are hardly ever anything else when they are written with a capital."""

WORD_NAMES = frozenset(_WORDS)
"""Names that are also words, months or places."""

TIMES = frozenset({"April", "May", "June", "August", "Summer", "Autumn", "Winter", "Christmas", "Easter"})
"""Names that are times of the year after "from" and "by"."""
